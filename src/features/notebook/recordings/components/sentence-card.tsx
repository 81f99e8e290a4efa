import { Text, View } from '@tarojs/components';
import { useReadAloud } from '@/platform/read-aloud';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import type { Passage } from '../passage';
import { useReading } from '../reading-store';
import styles from './sentence-card.module.scss';

const HEARING = 'read-along';

/**
 * One sentence in large type, with buttons for the sentences before and after it and for a voice that reads it first.
 */
export function SentenceCard({ passage: { title, sentences } }: { passage: Passage }) {
  const { at, stage, turnTo } = useReading();
  const voice = useReadAloud();
  const sentence = sentences[at]?.text ?? '';
  const isBusy = stage === 'opening' || stage === 'recording';
  const turn = (to: number) => {
    voice.stop(HEARING);
    turnTo(to);
  };
  return (
    <Card>
      <Facts of={[title, `第 ${at + 1} 句，共 ${sentences.length} 句`]} />
      <Text className={styles.sentence}>{sentence}</Text>
      <View className={styles.ways}>
        <Button kind='secondary' text='上一句' isDisabled={at === 0 || isBusy} onPress={() => turn(at - 1)} />
        {voice.isAvailable && (
          <Button
            kind='secondary'
            text='先听'
            label='先听一遍'
            isDisabled={isBusy}
            onPress={() => voice.read(HEARING, [sentence])}
          />
        )}
        <Button
          kind='secondary'
          text='下一句'
          isDisabled={at >= sentences.length - 1 || isBusy}
          onPress={() => turn(at + 1)}
        />
      </View>
    </Card>
  );
}
