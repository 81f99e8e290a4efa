import { Text, View } from '@tarojs/components';
import { told } from './accessible';
import styles from './pair-grid.module.scss';
import { pressable } from './pressable';

export interface PairCell {
  title: string;
  /** What waits there; nothing is shown for 0. */
  count?: number;
  open: () => void;
}

/** Links in two columns. On a narrow screen in 长辈版 in one. */
export const PairGrid = ({ cells }: { cells: readonly PairCell[] }) => (
  <View className={styles.grid}>
    {cells.map(({ title, count = 0, open }) => (
      <View key={title} className={styles.cell} {...pressable(open, told(count > 0 ? `${title}，${count} 件` : title))}>
        <Text>{title}</Text>
        {count > 0 && <Text className={styles.count}>{count > 99 ? '99+' : count}</Text>}
      </View>
    ))}
  </View>
);
