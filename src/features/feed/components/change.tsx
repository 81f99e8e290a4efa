import { Text, View } from '@tarojs/components';
import { differing } from '@/desk/differing';
import { SideBySide } from '@/ui/side-by-side';
import styles from './change.module.scss';

export interface Compared {
  /** What is compared: 标题, 正文. */
  label: string;
  before: string;
  after: string;
}

/** What was there and what is there now, in words; paragraphs that both have are left out. */
export const Change = ({ label, before, after }: Compared) => (
  <View className={styles.change}>
    <Text className={styles.label}>{label}</Text>
    <SideBySide
      left={{ title: '原来', paragraphs: partsOf(differing(before, after)) }}
      right={{ title: '现在', paragraphs: partsOf(differing(after, before)) }}
    />
  </View>
);

/** Paragraphs drawn one by one; of more than that, several stand in one element. */
const MOST_PARTS = 60;

function partsOf(lines: string[] | string): string[] | string {
  if (typeof lines === 'string' || lines.length <= MOST_PARTS) return lines;
  const size = Math.ceil(lines.length / MOST_PARTS);
  return Array.from({ length: Math.ceil(lines.length / size) }, (_, part) =>
    lines.slice(part * size, (part + 1) * size).join('\n'),
  );
}
