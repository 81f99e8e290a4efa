import { Text, View } from '@tarojs/components';
import { useDidHide } from '@tarojs/taro';
import { useEffect } from 'react';
import { useReadAloud } from '@/platform/read-aloud';
import { Button } from './button';
import { Chips, type Option } from './chips';
import styles from './read-aloud.module.scss';

const rates: Option<string>[] = [
  { value: '0.75', label: '慢' },
  { value: '1', label: '正常' },
  { value: '1.25', label: '快' },
];

interface ReadAloudProps {
  /** Identifies the text: `post:<id>`. */
  textId: string;
  sentences: readonly string[];
}

/** Controls of 朗读 above a text; draws nothing if the device has no voice. Reading ends when the page is left. */
export function ReadAloud({ textId, sentences }: ReadAloudProps) {
  const store = useReadAloud();
  const { stop } = store;
  useEffect(() => {
    useReadAloud.getState().prepare();
    return () => stop(textId);
  }, [textId, stop]);
  useDidHide(() => stop(textId));
  if (!store.isAvailable || sentences.length === 0) return null;
  const isMine = store.textId === textId;
  return (
    <View className={styles.bar}>
      <View className={styles.buttons}>
        {isMine ? (
          <Ongoing textId={textId} />
        ) : (
          <Button kind='secondary' text='朗读' onPress={() => store.read(textId, sentences)} />
        )}
      </View>
      {isMine && (
        <Chips
          label='语速'
          options={rates}
          value={String(store.rate)}
          onChange={(rate) => store.setRate(Number(rate))}
        />
      )}
      {isMine && store.hasFailed && <Text className={styles.failed}>没有读出来，请检查网络后按“继续”。</Text>}
    </View>
  );
}

function Ongoing({ textId }: { textId: string }) {
  const { isReading, pause, resume, stop } = useReadAloud();
  return (
    <>
      {isReading ? (
        <Button kind='secondary' text='暂停' label='暂停朗读' onPress={pause} />
      ) : (
        <Button kind='secondary' text='继续' label='继续朗读' onPress={resume} />
      )}
      <Button kind='secondary' text='停止' label='停止朗读' onPress={() => stop(textId)} />
    </>
  );
}
