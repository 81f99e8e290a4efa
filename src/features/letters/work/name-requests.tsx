import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '@/platform/clock';
import { confirm } from '@/platform/confirm';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { timeAnd } from '@/ui/friendly-time';
import { Row } from '@/ui/row';
import { TextField } from '@/ui/text-field';
import type { LetterRow } from '../../../../core/letters/workbench-contract';
import styles from '../components/letter.module.scss';
import { kindWords, officeWords } from '../words';
import { sendNameDecision } from './api';
import { workMessages } from './messages';
import { useLetterRows } from './rows-store';

const MOST_REASON = 300;

/** Requests to open a hidden name, each with what the second person decides. */
export const NameRequests = ({ rows }: { rows: readonly LetterRow[] }) => (
  <>
    {rows.map((row) => (
      <NameRequest key={row.letterId} row={row} />
    ))}
  </>
);

function NameRequest({ row }: { row: LetterRow }) {
  const { letterId, number, kind, nameRequest, revision } = row;
  const [reason, setReason] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  if (nameRequest === null) return null;

  const decide = async (isOpening: boolean) => {
    const content = isOpening
      ? '您和提出申请的人都会看到姓名；写信的人会知道是谁申请、谁同意的，理由是什么。'
      : '姓名仍然保密；写信的人会知道有人申请过。';
    const title = isOpening ? '同意查看姓名' : '不同意查看姓名';
    if (!(await confirm({ title, content, confirmText: isOpening ? '同意' : '不同意' }))) return;
    setBusy(true);
    const command = isOpening ? ({ name: 'openName' } as const) : { name: 'keepName' as const, reason: reason.trim() };
    const answer = await sendNameDecision({ letterId, seenRevision: revision, command });
    setBusy(false);
    if (!answer.ok) return setMessage(workMessages[answer.code]);
    const { writerName } = answer.value;
    toast(writerName === null ? '姓名仍然保密' : `写信的人是${writerName}`);
    useLetterRows.getState().change((rows) => rows.filter((other) => other.letterId !== letterId));
  };
  return (
    <Card>
      <Row
        title={`编号 ${number}`}
        facts={[
          kindWords[kind],
          `${nameRequest.byName}（${officeWords(nameRequest.office)}）`,
          timeAnd(nameRequest.at, now(), '申请'),
        ]}
        isWhole
      />
      <Text className={styles.text}>{nameRequest.reason}</Text>
      <TextField
        label='不同意的理由'
        value={reason}
        onChange={setReason}
        maxLength={MOST_REASON}
        hint='不同意时写；写信的人看得到。'
        error={message ?? undefined}
      />
      <View className={styles.actions}>
        <Button kind='secondary' text='同意查看' isBusy={isBusy} onPress={() => void decide(true)} />
        <Button
          kind='secondary'
          text='不同意'
          isBusy={isBusy}
          isDisabled={reason.trim() === ''}
          onPress={() => void decide(false)}
        />
      </View>
    </Card>
  );
}
