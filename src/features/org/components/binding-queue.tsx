import { useEffect, useState } from 'react';
import { now } from '@/platform/clock';
import { confirm } from '@/platform/confirm';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { friendlyTime } from '@/ui/friendly-time';
import { Notice } from '@/ui/notice';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { TextField } from '@/ui/text-field';
import type { BindingRequest } from '../../../../core/org/workbench-contract';
import { useBindings } from '../binding-store';

/** Requests to be bound to the roster, each with the members of that name. */
export function BindingQueue() {
  const { requests, load } = useBindings();
  const [message, setMessage] = useState<string | null>(null);
  useEffect(() => void load(), [load]);
  return (
    <>
      {message && <Notice kind='warn' text={message} />}
      <AsyncView
        of={requests}
        onRetry={() => void load()}
        isEmpty={(items) => items.length === 0}
        empty={<EmptyState title='没有待确认的申请。' hint='党员用邀请码申请后，会出现在这里。' />}
      >
        {(items) => (
          <Pieces of={items} nodes={40}>
            {(request) => <RequestCard key={request.requestId} request={request} tell={setMessage} />}
          </Pieces>
        )}
      </AsyncView>
    </>
  );
}

function RequestCard({ request, tell }: { request: BindingRequest; tell: (message: string | null) => void }) {
  const { approve, reject } = useBindings();
  const [reason, setReason] = useState('');
  const conclude = (refusal: string | null, done: string) => {
    tell(refusal);
    if (refusal === null) toast(done);
  };
  const agree = async ({ memberId, name, isBound }: BindingRequest['candidates'][number]) => {
    const content = isBound
      ? `${name}已经绑定过别的微信或账号。确认后，这一个也看得到${name}自己的笔记和成绩；请先问过本人。本人会收到通知，由谁确认记入操作记录。`
      : `确认后，这个微信或账号就以${request.unitName}${name}的身份使用。`;
    if (!(await confirm({ title: '确认身份', content, confirmText: '确认' }))) return;
    conclude(await approve(request.requestId, memberId), '已确认');
  };
  return (
    <Card title={request.name} extra={friendlyTime(request.requestedAt, now())}>
      <Row title={request.unitName} facts={[`核对码 ${request.checkCode}`]} />
      {request.candidates.length === 0 && <Notice kind='warn' text='名册里没有叫这个名字的人。' />}
      <Pieces of={request.candidates}>
        {(candidate) => (
          <Row
            key={candidate.memberId}
            title={candidate.name}
            isWhole
            facts={[
              `编号 ${candidate.memberId}`,
              candidate.isBound ? '已绑定过，要本人同意或管理员确认' : '还没有绑定',
              candidate.hasDeclined ? '本人说不是自己' : undefined,
            ]}
            mark={<Button kind='secondary' text='是这位' onPress={() => void agree(candidate)} />}
          />
        )}
      </Pieces>
      <TextField label='退回的原因' value={reason} onChange={setReason} maxLength={200} />
      <Button
        kind='danger'
        text='退回'
        isDisabled={reason.trim() === ''}
        onPress={() => void reject(request.requestId, reason.trim()).then((refusal) => conclude(refusal, '已退回'))}
      />
    </Card>
  );
}
