import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Block } from '../../core/kernel/rich-text';
import { accessible } from './accessible';
import styles from './media.module.scss';

/** How a block gets at its file. */
export interface Files {
  /** null: not to be had now. */
  addressOf: (src: string) => string | null;
  /** What was at the address did not come. */
  onUnreachable: () => void;
}

export interface MediaProps<Type extends Block['type']> {
  block: Extract<Block, { type: Type }>;
  files: Files;
}

interface MediaFrameProps {
  /** 图片, 视频 … */
  kind: string;
  title: string;
  address: string | null;
  children: (address: string) => ReactNode;
}

/** A file among the words; in its place, while it cannot be had, a calm line that says so. */
export function MediaFrame({ kind, title, address, children }: MediaFrameProps) {
  if (address !== null) return <View className={styles.media}>{children(address)}</View>;
  return (
    <View className={styles.absent} {...accessible({ role: 'status' })}>
      <Text>{`${kind}${title === '' ? '' : `“${title}”`}要联网才能打开；如果一直打不开，可能已被移走。`}</Text>
    </View>
  );
}
