import { Button as NativeButton } from '@tarojs/components';
import { accessible } from './accessible';
import styles from './button.module.scss';
import { classNames } from './class-names';

interface ButtonProps {
  /** A verb: 开始自测, 提交, 确认已读. */
  text: string;
  onPress: () => void;
  /** One `primary` per screen; `quiet` fits into a line of text; `danger` removes something. */
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger';
  /** The action is running: the button shows it and cannot be pressed. */
  isBusy?: boolean;
  isDisabled?: boolean;
  /** For screen readers, where the verb alone does not say what it acts on. */
  label?: string;
}

export function Button({ text, onPress, kind = 'primary', isBusy = false, isDisabled = false, label }: ButtonProps) {
  const isOff = isBusy || isDisabled;
  const className = classNames(
    styles.button,
    styles[kind],
    kind === 'quiet' ? 'quiet-button' : 'button',
    isOff && styles.off,
  );
  const shown = isBusy ? `${text}…` : text;
  if (process.env.TARO_ENV === 'weapp') {
    return (
      <NativeButton
        className={className}
        hoverClass={styles.pressed}
        disabled={isOff}
        onClick={onPress}
        {...accessible({ label: label ?? text, disabled: isOff })}
      >
        {shown}
      </NativeButton>
    );
  }
  return (
    <button
      type='button'
      className={className}
      disabled={isOff}
      aria-busy={isBusy}
      aria-label={label}
      onClick={onPress}
    >
      {shown}
    </button>
  );
}
