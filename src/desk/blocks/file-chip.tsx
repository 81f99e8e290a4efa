import { Text, View } from '@tarojs/components';
import { Thumbnail } from '@/ui/thumbnail';
import type { FileBlock } from '../../../core/kernel/blocks/blocks';
import { nameAndSize } from '../../../core/kernel/file-words';
import styles from './blocks.module.scss';
import { captionWords, fileKinds } from './kind-words';

interface FileChipProps {
  block: FileBlock;
  /** Where a picture can be fetched now; null: not known. */
  url: string | null;
  /** Known of what was uploaded here. */
  size: string | null;
}

/** A file of the text: what it is, how it is called, how large it is. Never its address. */
export function FileChip({ block: { kind, value }, url, size }: FileChipProps) {
  const { name, size: said } = kind === 'attachment' ? nameAndSize(value) : { name: value, size: null };
  const facts = [fileKinds.find((known) => known.kind === kind)?.text, said ?? size];
  return (
    <View className={styles.chip}>
      {kind === 'picture' && url !== null && (
        <View className={styles.thumbnail}>
          <Thumbnail url={url} />
        </View>
      )}
      <View className={styles.chipWords}>
        <Text className={styles.chipName}>{name || `没有写${captionWords[kind]}`}</Text>
        <Text className={styles.chipFacts}>{facts.filter(Boolean).join(' · ')}</Text>
      </View>
    </View>
  );
}
