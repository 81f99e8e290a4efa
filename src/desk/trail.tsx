import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '@/platform/clock';
import { accessible } from '@/ui/accessible';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { friendlyTime } from '@/ui/friendly-time';
import { useRoomBeside } from '@/ui/room-beside';
import styles from './trail.module.scss';

interface TrailProps<Step extends string> {
  /** In the order in which they were taken. */
  steps: readonly { at: number; byName: string; step: Step; words: string | null }[];
  words: Record<Step, string>;
}

/** Shown while it is folded. */
const LATEST = 1;

/** Who has done what with a document, latest first. Folded where it stands below the document. */
export function Trail<Step extends string>({ steps, words }: TrailProps<Step>) {
  const hasRoom = useRoomBeside();
  const [isOpen, setOpen] = useState(false);
  if (steps.length === 0) return null;
  const latestFirst = [...steps].reverse();
  const canFold = !hasRoom && steps.length > LATEST;
  const shown = canFold && !isOpen ? latestFirst.slice(0, LATEST) : latestFirst;
  const text = isOpen ? '收起' : `全部 ${steps.length} 步`;
  return (
    <Card title='经过' extra={canFold && <Button kind='quiet' text={text} onPress={() => setOpen(!isOpen)} />}>
      <View {...accessible({ role: 'list', label: '经过' })}>
        {shown.map(({ at, byName, step, words: said }) => (
          <View key={`${at} ${step}`} className={styles.step} {...accessible({ role: 'listitem' })}>
            <Text className={styles.done}>{words[step]}</Text>
            <Facts of={[byName, friendlyTime(at, now())]} />
            {said !== null && <Text className={styles.said}>{said}</Text>}
          </View>
        ))}
      </View>
    </Card>
  );
}
