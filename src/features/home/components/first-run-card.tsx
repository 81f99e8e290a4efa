import { Text, View } from '@tarojs/components';
import { usePreferences } from '@/platform/preferences';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import styles from './first-run-card.module.scss';

/** Offers 长辈版 once; either answer is remembered on the device. */
export function FirstRunCard() {
  const { elder, elderOffered, setElder } = usePreferences();
  if (elderOffered) return null;
  return (
    <Card title='长辈版'>
      <Text className={styles.words}>字更大，一屏内容更少。以后可以在“我的”里更换。</Text>
      <View className={styles.choices}>
        <Button kind='secondary' text='使用长辈版' onPress={() => setElder(true)} />
        <Button kind='secondary' text='保持现状' onPress={() => setElder(elder)} />
      </View>
    </Card>
  );
}
