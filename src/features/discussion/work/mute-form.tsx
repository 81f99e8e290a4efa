import { useState } from 'react';
import { toast } from '@/platform/toast';
import { Chips } from '@/ui/chips';
import { ReasonForm } from '@/ui/reason-form';
import type { CommentRow } from '../../../../core/discussion/workbench-contract';
import { MOST_REASON, MUTED_DAYS } from '../limits';
import { useMute } from './mute-store';

type Days = (typeof MUTED_DAYS)[number];
const options = MUTED_DAYS.map((days) => ({ value: String(days), label: `${days} 天` }));

/** The author of a comment may not write for some days. */
export function MuteForm({ row, onDone }: { row: CommentRow; onDone: () => void }) {
  const { sendingId, problem, mute } = useMute();
  const [reason, write] = useState('');
  const [days, setDays] = useState<Days>(3);
  const send = async () => {
    if (!(await mute(row, reason.trim(), days))) return;
    toast('已告诉本人');
    onDone();
  };
  return (
    <>
      <Chips
        isChoice
        label='几天不能评论'
        options={options}
        value={String(days)}
        onChange={(chosen) => setDays(MUTED_DAYS.find((one) => String(one) === chosen) ?? 3)}
      />
      <ReasonForm
        verb='禁言'
        reason={reason}
        onChange={write}
        maxLength={MOST_REASON}
        hint={`${row.authorName}会看到理由和到期的日子，可以请别人再看一次；记入操作记录。`}
        error={problem?.of === row.commentId ? problem.message : undefined}
        isBusy={sendingId === row.commentId}
        onCancel={onDone}
        onSend={() => void send()}
      />
    </>
  );
}
