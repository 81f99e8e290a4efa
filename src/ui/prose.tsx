import { Text } from '@tarojs/components';
import styles from './prose.module.scss';

/** What a person wrote, as it was written: each of its lines is a paragraph, and its words can be selected. */
export function Prose({ text }: { text: string }) {
  return (
    <Text className={styles.prose} userSelect>
      {text}
    </Text>
  );
}
