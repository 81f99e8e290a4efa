import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Block } from '../../core/kernel/rich-text';
import { accessible } from './accessible';
import styles from './media.module.scss';

/** How a block gets its file. */
export interface Files {
  /** null while the address is unknown. */
  addressOf: (src: string) => string | null;
  /** Called when the file could not be loaded from its address. */
  onUnreachable: () => void;
}

export interface MediaProps<Type extends Block['type']> {
  block: Extract<Block, { type: Type }>;
  files: Files;
}

interface MediaFrameProps {
  /** Word for the kind of file: 图片, 视频 … */
  kind: string;
  title: string;
  address: string | null;
  children: (address: string) => ReactNode;
}

/** A file within a text. Without an address, a line says why the file cannot be opened now. */
export function MediaFrame({ kind, title, address, children }: MediaFrameProps) {
  if (address !== null) return <View className={styles.media}>{children(address)}</View>;
  return (
    <View className={styles.absent} {...accessible({ role: 'status' })}>
      <Text>{`${kind}${title === '' ? '' : `“${title}”`}要联网才能打开；如果一直打不开，可能已被移走。`}</Text>
    </View>
  );
}
