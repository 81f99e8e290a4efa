import { Text, View } from '@tarojs/components';
import { accessible } from './accessible';
import styles from './side-by-side.module.scss';

interface Side {
  /** Heading of the side: 原来 · 第三条. */
  title: string;
  /** A string is a sentence that says why there is no text. */
  paragraphs: readonly string[] | string;
}

/** Two texts to compare: next to each other from 900 px, one below the other on a phone. */
export function SideBySide({ left, right }: { left: Side; right: Side }) {
  return (
    <View className={styles.sides}>
      <SideView {...left} />
      <SideView {...right} />
    </View>
  );
}

function SideView({ title, paragraphs }: Side) {
  return (
    <View className={styles.side} {...accessible({ role: 'group', label: title })}>
      <Text className={styles.title}>{title}</Text>
      {typeof paragraphs === 'string' ? (
        <Text className={styles.nothing}>{paragraphs}</Text>
      ) : (
        paragraphs.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no ids and never change places
          <Text key={index} className={styles.paragraph}>
            {paragraph}
          </Text>
        ))
      )}
    </View>
  );
}
