import { Text, View } from '@tarojs/components';
import type { MeView } from '../../../../core/org/contract';
import styles from './greeting.module.scss';

/** The member's name and unit. Keeps its place on the page until they are known. */
export function Greeting({ me }: { me: MeView | null }) {
  return (
    <View className={styles.greeting}>
      {me && (
        <>
          <Text className={styles.name}>{me.name}</Text>
          <Text className={styles.unit}>{me.unitName}</Text>
        </>
      )}
    </View>
  );
}
