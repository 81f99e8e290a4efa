import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { accessible } from './accessible';
import { classNames } from './class-names';
import styles from './notice.module.scss';

type Kind = 'info' | 'ok' | 'warn' | 'error';

// A word before the text, so that the kind is not told by colour alone.
const words: Record<Kind, string> = { info: '提示', ok: '完成', warn: '注意', error: '未成功' };

/** Something to know or act on, within the page. */
export function Notice({ kind = 'info', text, action }: { kind?: Kind; text: string; action?: ReactNode }) {
  return (
    <View
      className={classNames(styles.notice, styles[kind], 'block-notice')}
      {...accessible({ role: kind === 'error' ? 'alert' : 'status' })}
    >
      <Text className={styles.word}>{words[kind]}</Text>
      <Text className={styles.text}>{text}</Text>
      {action}
    </View>
  );
}
