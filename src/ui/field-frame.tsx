import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { accessible } from './accessible';
import styles from './field.module.scss';

export interface FieldWords {
  label: string;
  /** What to enter, before anything went wrong. */
  hint?: string | undefined;
  /** What is wrong and how to correct it; replaces the hint. */
  error?: string | undefined;
}

/** Frame of every kind of input: label above, hint or error below. */
export function FieldFrame({ label, hint, error, children }: FieldWords & { children: ReactNode }) {
  const words = (
    <>
      <Text className={styles.label}>{label}</Text>
      {children}
      {error !== undefined && (
        <Text className={styles.error} {...accessible({ role: 'alert' })}>
          {error}
        </Text>
      )}
      {error === undefined && hint !== undefined && <Text className={styles.hint}>{hint}</Text>}
    </>
  );
  if (process.env.TARO_ENV === 'weapp') return <View className={styles.field}>{words}</View>;
  // A browser's label focuses its input when it is tapped.
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is what callers pass as children
  return <label className={styles.field}>{words}</label>;
}
