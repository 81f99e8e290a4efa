import { Text } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { now } from '@/platform/clock';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { timeAnd } from '@/ui/friendly-time';
import { Notice } from '@/ui/notice';
import { TextField } from '@/ui/text-field';
import { useRedraw } from '../redraw-store';
import styles from './fields.module.scss';

/** 复查抽题: draws the questions of an attempt again, for a member who doubts that the draw was right. */
export function RedrawCard() {
  const { found, isAsking, message, redraw, clear } = useRedraw();
  const [typed, setTyped] = useState('');
  useEffect(() => clear, [clear]);
  return (
    <Card title='复查抽题'>
      <Text className={styles.note}>
        党员对抽到的题有异议时，照当时留下的记录重抽一遍，与那时的题目、顺序和选项比对。作答编号在成绩页最下面。复查记入操作记录，不显示答案。
      </Text>
      <TextField
        label='作答编号'
        value={typed}
        onChange={setTyped}
        maxLength={160}
        onEnter={() => void redraw(typed.trim())}
      />
      <Button
        kind='secondary'
        text='重抽比对'
        isBusy={isAsking}
        isDisabled={typed.trim() === ''}
        onPress={() => void redraw(typed.trim())}
      />
      {message && <Notice kind='error' text={message} />}
      {found && (
        <Notice
          kind={found.differing.length === 0 ? 'ok' : 'warn'}
          text={
            found.differing.length === 0
              ? `《${found.title}》${timeAnd(found.startedAt, now(), '开始')}的这次作答，${found.questions} 题与重抽的结果完全一致。`
              : `有 ${found.differing.length} 题与重抽的结果不同：第 ${found.differing.map((key) => key.slice(1)).join('、')} 题。`
          }
        />
      )}
    </Card>
  );
}
