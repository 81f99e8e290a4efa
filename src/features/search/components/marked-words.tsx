import { Text } from '@tarojs/components';
import type { MarkedText } from '../../../../core/search/contract';
import { piecesOf } from '../pieces';
import styles from './hit-row.module.scss';

/** A text in which the words that were searched for are highlighted. */
export function MarkedWords({ of, className }: { of: MarkedText; className?: string | undefined }) {
  return (
    <Text className={className ?? ''}>
      {piecesOf(of).map(({ text, isMarked }, index) =>
        isMarked ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no ids and never change places
          <Text key={index} className={styles.marked}>
            {text}
          </Text>
        ) : (
          text
        ),
      )}
    </Text>
  );
}
