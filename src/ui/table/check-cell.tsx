import { View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { accessible } from '../accessible';
import styles from './check-cell.module.scss';

/** On what is pressed for itself within a row that opens. To stop the press there would hide it from React, too. */
const OWN = 'data-own-press';
const opensNothing = { [OWN]: '' };

export const isOwnPress = (target: unknown): boolean =>
  target instanceof Element && target.closest(`[${OWN}]`) !== null;

interface CheckCellProps {
  label: string;
  isChecked: boolean;
  /** Some of what it stands for are marked. */
  isPartly?: boolean;
  /** Of the line of heads. */
  isHead?: boolean;
  onToggle: () => void;
}

/** A box that marks a row, or all of them. In a browser only. */
export function CheckCell({ label, isChecked, isPartly = false, isHead = false, onToggle }: CheckCellProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = isPartly;
  }, [isPartly]);
  return (
    <View className={styles.cell} {...accessible({ role: isHead ? 'columnheader' : 'cell' })}>
      <label className={styles.target} {...opensNothing}>
        <input
          ref={box}
          className={styles.box}
          type='checkbox'
          aria-label={label}
          checked={isChecked}
          onChange={onToggle}
        />
      </label>
    </View>
  );
}
