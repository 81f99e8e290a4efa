import { Text, View } from '@tarojs/components';
import { useMemo } from 'react';
import { Paragraph } from '@/features/notebook/public-reading';
import { classNames } from '@/ui/class-names';
import { Pieces } from '@/ui/pieces';
import { partsOf } from '@/ui/rich-text-parts';
import { continued, nodesOfPart, RichTextPart } from '@/ui/rich-text-view';
import type { RichText } from '../../../../../core/kernel/rich-text';
import { BLOCK_CLASS, blockId, LAST_SEEN_ID, scrollToLastSeen } from '../reading-place';
import styles from './lesson-body.module.scss';

/** In the mini program the pictures under /static are in this subpackage: see config/index.ts. */
const PICTURE_ROOT = process.env.TARO_ENV === 'weapp' ? '/features/classroom' : '';

interface LessonBodyProps {
  lessonId: string;
  blocks: RichText;
  /** Temporary addresses of its files, by file id. */
  addresses: Readonly<Record<string, string>>;
  onUnreachable: () => void;
  /** Index of the block where I go on reading; null: from the start. */
  lastSeen: number | null;
}

/** The text, each block, or part of a very long one, in a view of its own so that the place can be found again. */
export function LessonBody({ lessonId, blocks, addresses, onUnreachable, lastSeen }: LessonBodyProps) {
  const parts = useMemo(() => partsOf(blocks), [blocks]);
  const seen = lastSeen === null ? -1 : parts.findIndex(({ index }) => index === lastSeen);
  return (
    <View className={styles.body}>
      <Pieces of={parts} nodes={nodesOfPart} goal={seen < 0 ? null : seen} onGoal={scrollToLastSeen}>
        {(part, place) => (
          <View key={place} id={blockId(part.index, place)} className={classNames(BLOCK_CLASS, continued(part))}>
            {place === seen && (
              <View id={LAST_SEEN_ID} className={styles.mark}>
                <Text>上次看到这里</Text>
              </View>
            )}
            <Paragraph lessonId={lessonId} body={blocks} index={part.index} place={place} isEnd={part.isLast}>
              <RichTextPart
                part={part}
                pictureRoot={PICTURE_ROOT}
                addresses={addresses}
                onUnreachable={onUnreachable}
              />
            </Paragraph>
          </View>
        )}
      </Pieces>
    </View>
  );
}
