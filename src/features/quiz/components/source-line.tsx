import { Text, View } from '@tarojs/components';
import { placeOf, useCited } from '@/features/library/public-reading';
import { go } from '@/platform/navigate';
import { pressable } from '@/ui/pressable';
import type { Source } from '../../../../core/bank/question';
import { sourceWords } from '../words';
import styles from './source-line.module.scss';

/** The source of a question; a press opens the article if the library has it. */
export function SourceLine({ source }: { source: Source }) {
  const words = sourceWords(source);
  const place = placeOf(
    source,
    useCited((cited) => cited.statutes),
  );
  if (!place) return <Text className={styles.origin}>{words}</Text>;
  return (
    <View
      className={styles.link}
      {...pressable(() => go('statute', place), { role: 'link', label: `打开条文：${words}` })}
    >
      <Text>{words}</Text>
    </View>
  );
}
