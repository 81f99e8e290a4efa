import { Text, View } from '@tarojs/components';
import { go } from '@/platform/navigate';
import { pressable } from '@/ui/pressable';
import styles from './search-entry.module.scss';

interface SearchEntryProps {
  /** What stands in it: 搜课时、条文和信息. */
  text: string;
  /** Of which kind to begin with. */
  kind?: 'article';
}

/** Looks like the field that it leads to. */
export function SearchEntry({ text, kind }: SearchEntryProps) {
  const open = () => go('search', kind === undefined ? {} : { kind });
  return (
    <View className={styles.entry} {...pressable(open, { label: text })}>
      <View className={styles.glass} />
      <Text>{text}</Text>
    </View>
  );
}
