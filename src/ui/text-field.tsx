import { Input, Textarea } from '@tarojs/components';
import type { SyntheticEvent } from 'react';
import { accessible } from './accessible';
import { classNames } from './class-names';
import styles from './field.module.scss';
import { FieldFrame, type FieldWords } from './field-frame';

/** Indexes into the value; equal where nothing is selected. */
export interface TextSelection {
  start: number;
  end: number;
}

interface TextFieldProps extends FieldWords {
  value: string;
  onChange: (value: string) => void;
  kind?: 'text' | 'password' | 'number';
  /** More than one makes it a text area. */
  lines?: number;
  /** UTF-16 units, as the contract counts them. */
  maxLength?: number;
  placeholder?: string;
  /** Enter, or the keyboard's own 完成, in a field of one line. */
  onEnter?: () => void;
  /** The browser's autofill: `username`, `current-password`. */
  autoComplete?: string;
  isDisabled?: boolean;
  /** Tells where the cursor is, as far as the platform does: WeChat only while typing and when the field is left. */
  onSelection?: (selection: TextSelection) => void;
}

export function TextField({ label, hint, error, ...input }: TextFieldProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {process.env.TARO_ENV === 'weapp' ? (
        <WeappInput label={label} {...input} />
      ) : (
        <BrowserInput label={label} isWrong={error !== undefined} {...input} />
      )}
    </FieldFrame>
  );
}

type InputProps = Omit<TextFieldProps, 'hint' | 'error'>;

function WeappInput({ label, value, onChange, kind = 'text', lines = 1, maxLength = 140, ...rest }: InputProps) {
  const { placeholder, isDisabled = false, onSelection, onEnter } = rest;
  const tellCursor = (cursor: number | undefined) => {
    if (cursor !== undefined) onSelection?.({ start: cursor, end: cursor });
  };
  const common = {
    className: classNames(styles.input, lines > 1 && styles.lines, isDisabled && styles.disabled),
    value,
    placeholder: placeholder ?? '',
    placeholderClass: styles.placeholder ?? '',
    maxlength: maxLength,
    disabled: isDisabled,
    onInput: (event: { detail: { value: string; cursor?: number } }) => {
      onChange(event.detail.value);
      tellCursor(event.detail.cursor);
    },
    // Taro's types leave the cursor out here; WeChat tells it.
    onBlur: (event: { detail: { value: string; cursor?: number } }) => tellCursor(event.detail.cursor),
    ...accessible({ label }),
  };
  if (lines > 1) return <Textarea {...common} autoHeight showConfirmBar={false} />;
  return (
    <Input
      {...common}
      type={kind === 'number' ? 'number' : 'text'}
      password={kind === 'password'}
      onConfirm={() => onEnter?.()}
    />
  );
}

type Editable = HTMLInputElement | HTMLTextAreaElement;

function BrowserInput(props: InputProps & { isWrong: boolean }) {
  const {
    value,
    onChange,
    kind = 'text',
    lines = 1,
    maxLength,
    placeholder,
    autoComplete,
    isDisabled,
    isWrong,
    onSelection,
    onEnter,
  } = props;
  const common = {
    className: classNames(styles.input, lines > 1 && styles.lines, isDisabled && styles.disabled),
    value,
    placeholder,
    maxLength,
    disabled: isDisabled,
    'aria-invalid': isWrong,
    'aria-label': props.label,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    onSelect: ({ currentTarget: { selectionStart, selectionEnd, value: all } }: SyntheticEvent<Editable>) =>
      onSelection?.({ start: selectionStart ?? all.length, end: selectionEnd ?? all.length }),
  };
  if (lines > 1) return <textarea {...common} rows={lines} />;
  return (
    <input
      {...common}
      type={kind === 'password' ? 'password' : 'text'}
      inputMode={kind === 'number' ? 'numeric' : undefined}
      autoComplete={autoComplete ?? 'off'}
      onKeyDown={({ key, nativeEvent }) => {
        // Enter also ends the choosing of characters in a Chinese keyboard; that one is not meant for the form.
        if (key === 'Enter' && !nativeEvent.isComposing) onEnter?.();
      }}
    />
  );
}
