import { Text, View } from '@tarojs/components';
import { go } from '@/platform/navigate';
import { classNames } from '@/ui/class-names';
import { pressable } from '@/ui/pressable';
import styles from './search-entry.module.scss';

interface SearchEntryProps {
  /** Placeholder of the field: 搜课时、条文和信息. */
  text: string;
  /** The kind to which the search page is set at first. */
  kind?: 'article';
}

/** Looks like a search field; a tap opens the search page. */
export function SearchEntry({ text, kind }: SearchEntryProps) {
  const open = () => go('search', kind === undefined ? {} : { kind });
  return (
    <View
      className={
        process.env.TARO_ENV === 'weapp' ? styles.entry : classNames(styles.entry, kind === undefined && 'seeks-all')
      }
      {...pressable(open, { label: text })}
    >
      <View className={styles.glass} />
      <Text>{text}</Text>
    </View>
  );
}
