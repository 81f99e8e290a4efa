import { Input, Textarea } from '@tarojs/components';
import { type KeyboardEvent, type SyntheticEvent, useEffect, useRef } from 'react';
import { accessible } from '@/ui/accessible';
import { classNames } from '@/ui/class-names';
import styles from './blocks.module.scss';
import type { TextSelection } from './bold';
import type { Focus } from './use-blocks';

/** What a key asks for: the block a place up or down, another one below, this one gone, the selection in bold. */
export type BlockKey = 'up' | 'down' | 'next' | 'remove' | 'bold';

interface BlockFieldProps {
  label: string;
  /** How its words look to whoever writes: as a heading, a quote. */
  look?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  isOneLine: boolean;
  maxLength: number;
  /** Not null: the writer goes on here. */
  focus: Focus | null;
  onSelection: (selection: TextSelection) => void;
  onKey: (key: BlockKey) => void;
  placeholder?: string | undefined;
}

/** The words of one block. It is as high as they are. */
export const BlockField = (props: BlockFieldProps) =>
  process.env.TARO_ENV === 'weapp' ? <WeappField {...props} /> : <BrowserField {...props} />;

function WeappField(props: BlockFieldProps) {
  const { label, look, value, onChange, isOneLine, maxLength, focus, onSelection, onKey, placeholder = '' } = props;
  const tell = (cursor: number | undefined) => {
    if (cursor !== undefined) onSelection({ start: cursor, end: cursor });
  };
  const common = {
    className: classNames(styles.field, look),
    value,
    placeholder,
    placeholderClass: styles.placeholder ?? '',
    maxlength: maxLength,
    focus: focus !== null,
    onInput: (event: { detail: { value: string; cursor?: number } }) => {
      onChange(event.detail.value);
      tell(event.detail.cursor);
    },
    // WeChat sends the cursor, though Taro's types leave it out.
    onBlur: (event: { detail: { value: string; cursor?: number } }) => tell(event.detail.cursor),
    ...accessible({ label }),
  };
  return isOneLine ? (
    <Input {...common} onConfirm={() => onKey('next')} />
  ) : (
    <Textarea {...common} autoHeight showConfirmBar={false} />
  );
}

/** Characters in a line on a phone, for browsers that do not fit a field to its words. */
const LINE = 18;

const linesOf = (value: string): number =>
  value.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / LINE)), 0);

type Editable = HTMLInputElement | HTMLTextAreaElement;

function BrowserField(props: BlockFieldProps) {
  const { label, look, value, onChange, isOneLine, maxLength, focus, onSelection, onKey, placeholder } = props;
  const element = useRef<Editable | null>(null);
  useEffect(() => {
    const { current } = element;
    if (focus === null || current === null) return;
    current.focus();
    current.setSelectionRange(current.value.length, current.value.length);
  }, [focus]);
  const press = (event: KeyboardEvent<Editable>) => {
    if (event.nativeEvent.isComposing) return;
    const key = keyOf(event, value, isOneLine);
    if (key === null) return;
    event.preventDefault();
    event.stopPropagation();
    onKey(key);
  };
  const common = {
    className: classNames(styles.field, look),
    value,
    maxLength,
    placeholder,
    'aria-label': label,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
    onSelect: ({ currentTarget: { selectionStart, selectionEnd, value: all } }: SyntheticEvent<Editable>) =>
      onSelection({ start: selectionStart ?? all.length, end: selectionEnd ?? all.length }),
    onKeyDown: press,
  };
  const take = (field: Editable | null) => {
    element.current = field;
  };
  return isOneLine ? (
    <input {...common} ref={take} type='text' autoComplete='off' />
  ) : (
    <textarea {...common} ref={take} rows={linesOf(value)} />
  );
}

function keyOf(event: KeyboardEvent, value: string, isOneLine: boolean): BlockKey | null {
  const isHeld = event.ctrlKey || event.metaKey;
  if (event.altKey && !isHeld && event.key === 'ArrowUp') return 'up';
  if (event.altKey && !isHeld && event.key === 'ArrowDown') return 'down';
  if (isHeld && !event.altKey && (event.key === 'b' || event.key === 'B')) return 'bold';
  if (event.key === 'Backspace' && value === '') return 'remove';
  return event.key === 'Enter' && isOneLine && !isHeld ? 'next' : null;
}
