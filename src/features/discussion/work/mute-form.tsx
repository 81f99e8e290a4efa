import { View } from '@tarojs/components';
import { useState } from 'react';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Chips } from '@/ui/chips';
import { TextField } from '@/ui/text-field';
import type { CommentRow } from '../../../../core/discussion/workbench-contract';
import styles from '../components/comment.module.scss';
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
        label='几天不能评论'
        options={options}
        value={String(days)}
        onChange={(chosen) => setDays(MUTED_DAYS.find((one) => String(one) === chosen) ?? 3)}
      />
      <TextField
        label='理由'
        lines={2}
        value={reason}
        onChange={write}
        maxLength={MOST_REASON}
        hint={`${row.authorName}会看到理由和到期的日子，可以请别人再看一次；记入审计。`}
        error={problem?.of === row.commentId ? problem.message : undefined}
      />
      <View className={styles.actions}>
        <View className={styles.action}>
          <Button kind='secondary' text='取消' onPress={onDone} />
        </View>
        <View className={styles.action}>
          <Button
            text='禁言'
            isBusy={sendingId === row.commentId}
            isDisabled={reason.trim() === ''}
            onPress={() => void send()}
          />
        </View>
      </View>
    </>
  );
}
