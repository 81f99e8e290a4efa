import { Text } from '@tarojs/components';
import styles from './worded.module.scss';

export interface AroundValue {
  before?: string;
  after?: string;
}

/** A figure with the words that it needs among other facts, which a table leaves to the head of its column. */
export const Worded = ({ before, value, after }: AroundValue & { value: string }) => (
  <>
    {before !== undefined && <Text className={styles.words}>{before}</Text>}
    <Text>{value}</Text>
    {after !== undefined && <Text className={styles.words}>{after}</Text>}
  </>
);
