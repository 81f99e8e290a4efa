import { View } from '@tarojs/components';
import { accessible } from '@/ui/accessible';
import { Button } from '@/ui/button';
import type { WordKind } from '../../../core/kernel/blocks/blocks';
import type { MediaKind } from '../../../core/kernel/media-files';
import styles from './blocks.module.scss';
import { fileKinds, wordKinds } from './kind-words';

interface AddBarProps {
  /** `在“正文 2”下面加一段`; the end of the text without it. */
  label: string;
  onAdd: (kind: WordKind) => void;
  onFile: (kind: MediaKind) => void;
}

/** Begins a block of a kind, or puts in a file. */
export const AddBar = ({ label, onAdd, onFile }: AddBarProps) => (
  <View className={styles.buttons} {...accessible({ role: 'group', label })}>
    {wordKinds.map(({ kind, text }) => (
      <Button key={kind} kind='secondary' text={text} label={`${text}，${label}`} onPress={() => onAdd(kind)} />
    ))}
    {fileKinds.map(({ kind, text }) => (
      <Button key={kind} kind='secondary' text={text} label={`${text}，${label}`} onPress={() => onFile(kind)} />
    ))}
  </View>
);
