import { Text, View } from '@tarojs/components';
import type { Publication } from '../../../../core/letters/letter-view';
import { reads } from '../words';
import styles from './letter.module.scss';

/** The answer as everybody will read it. */
export const PublicationText = ({ of }: { of: Publication }) => (
  <View className={styles.step}>
    <Text className={styles.who}>{of.title}</Text>
    <Text className={styles.words} userSelect>
      {of.question}
    </Text>
    <Text className={styles.words} userSelect>
      {`答复：${of.answer}`}
    </Text>
    <Text className={styles.fact}>{reads(of)}</Text>
  </View>
);
