import { View } from '@tarojs/components';
import { go } from '@/platform/navigate';
import { pressable } from '@/ui/pressable';
import styles from './search-entry.module.scss';

/** A magnifying glass that opens the search page. */
export const SearchButton = () => (
  <View className={styles.button} {...pressable(() => go('search', {}), { label: '搜索' })}>
    <View className={styles.glass} />
  </View>
);
