import { Input, Textarea } from '@tarojs/components';
import { accessible } from './accessible';
import { classNames } from './class-names';
import styles from './field.module.scss';
import { FieldFrame, type FieldWords } from './field-frame';

interface TextFieldProps extends FieldWords {
  value: string;
  onChange: (value: string) => void;
  kind?: 'text' | 'password' | 'number';
  /** Lines that are visible; more than one makes it a text area. */
  lines?: number;
  /** UTF-16 units, as the contract counts them. */
  maxLength?: number;
  placeholder?: string;
  /** Called on Enter, or 完成 of the keyboard, in a field of one line. */
  onEnter?: () => void;
  /** The browser's autofill: `username`, `current-password`. */
  autoComplete?: string;
  isDisabled?: boolean;
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
  const { placeholder, isDisabled = false, onEnter } = rest;
  const common = {
    className: classNames(
      styles.input,
      lines > 1 && (lines > 2 ? styles.lines : styles.wrapping),
      isDisabled && styles.disabled,
    ),
    value,
    placeholder: placeholder ?? '',
    placeholderClass: styles.placeholder ?? '',
    maxlength: maxLength,
    disabled: isDisabled,
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
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
    onEnter,
  } = props;
  const common = {
    className: classNames(
      styles.input,
      lines > 1 && (lines > 2 ? styles.lines : styles.wrapping),
      isDisabled && styles.disabled,
    ),
    value,
    placeholder,
    maxLength,
    disabled: isDisabled,
    'aria-invalid': isWrong,
    'aria-label': props.label,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  if (lines > 1) return <textarea {...common} rows={lines} />;
  return (
    <input
      {...common}
      type={kind === 'password' ? 'password' : 'text'}
      inputMode={kind === 'number' ? 'numeric' : undefined}
      autoComplete={autoComplete ?? 'off'}
      onKeyDown={({ key, nativeEvent }) => {
        // Enter also confirms characters in a Chinese input method; that one must not count.
        if (key === 'Enter' && !nativeEvent.isComposing) onEnter?.();
      }}
    />
  );
}
