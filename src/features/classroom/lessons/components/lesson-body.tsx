import { Text, View } from '@tarojs/components';
import { Paragraph } from '@/features/notebook/public-reading';
import { RichTextView } from '@/ui/rich-text-view';
import type { RichText } from '../../../../../core/kernel/rich-text';
import { BLOCK_CLASS, LAST_SEEN_ID } from '../reading-place';
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

/** The text, each block in a view of its own so that the place can be found again. */
export function LessonBody({ lessonId, blocks, addresses, onUnreachable, lastSeen }: LessonBodyProps) {
  return (
    <View className={styles.body}>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no ids and never change places
        <View key={index} className={BLOCK_CLASS}>
          {index === lastSeen && (
            <View id={LAST_SEEN_ID} className={styles.mark}>
              <Text>上次看到这里</Text>
            </View>
          )}
          <Paragraph lessonId={lessonId} body={blocks} index={index}>
            <RichTextView
              blocks={[block]}
              pictureRoot={PICTURE_ROOT}
              addresses={addresses}
              onUnreachable={onUnreachable}
            />
          </Paragraph>
        </View>
      ))}
    </View>
  );
}
