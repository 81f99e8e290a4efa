import { View } from '@tarojs/components';
import { useState } from 'react';
import { confirm } from '@/platform/confirm';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { monthDay } from '@/ui/friendly-time';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import { TextField } from '@/ui/text-field';
import type { MutedRow } from '../../../../core/discussion/mute-contract';
import styles from '../components/comment.module.scss';
import { MOST_REASON } from '../limits';
import { useMute } from './mute-store';

/** Somebody who is muted, with what I may do about it. */
export function MutedCard({ row }: { row: MutedRow }) {
  const { sendingId, problem, decide } = useMute();
  const [reason, write] = useState('');
  const { memberId, name, unitName, byName, until, plea, commands } = row;
  const lift = async () => {
    const content = `${name}马上可以评论，会得到通知。`;
    if (!(await confirm({ title: '结束禁言', content, confirmText: '结束' }))) return;
    if (await decide(row, { name: 'lift' })) toast('已结束');
  };
  const keep = async () => {
    if (await decide(row, { name: 'keep', reason: reason.trim() })) toast('已告诉本人');
  };
  return (
    <Card>
      <Row title={name} isWhole facts={[unitName, `${byName}定的`, `到${monthDay(until)}`, row.reason]} />
      {plea !== null && <Notice kind='warn' text={`请人再看一次：${plea}`} />}
      {problem?.of === memberId && <Notice kind='error' text={problem.message} />}
      {commands.includes('keep') && (
        <TextField
          label='维持的理由'
          lines={2}
          value={reason}
          onChange={write}
          maxLength={MOST_REASON}
          hint={`${name}会看到。`}
        />
      )}
      <View className={styles.actions}>
        {commands.includes('lift') && (
          <View className={styles.action}>
            <Button kind='secondary' text='提前结束' isBusy={sendingId === memberId} onPress={() => void lift()} />
          </View>
        )}
        {commands.includes('keep') && (
          <View className={styles.action}>
            <Button kind='secondary' text='维持' isDisabled={reason.trim() === ''} onPress={() => void keep()} />
          </View>
        )}
      </View>
    </Card>
  );
}
