import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { now } from '@/platform/clock';
import { told } from './accessible';
import { exactTime, friendlyTime } from './friendly-time';
import styles from './moment.module.scss';
import { pressable } from './pressable';

/** A moment (ms since the epoch) as people say it; a tap shows the exact time. */
export function Moment({ at }: { at: number }) {
  const [isExact, setExact] = useState(false);
  return (
    <View className={styles.moment} {...pressable(() => setExact(!isExact), told(exactTime(at)))}>
      <Text>{isExact ? exactTime(at) : friendlyTime(at, now())}</Text>
    </View>
  );
}
