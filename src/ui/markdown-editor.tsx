import { Text, View } from '@tarojs/components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { RichText } from '../../core/kernel/rich-text';
import { accessible } from './accessible';
import { AsyncView } from './async-view';
import { Button } from './button';
import { EmptyState } from './empty-state';
import type { Loadable } from './loadable';
import styles from './markdown-editor.module.scss';
import { applyMark, type Mark } from './markdown-marks';
import { RichTextView } from './rich-text-view';
import { useRoomBeside } from './room-beside';
import { Skeleton } from './skeleton';
import { Tabs } from './tabs';
import { TextField, type TextSelection } from './text-field';

const marks: { mark: Mark; text: string }[] = [
  { mark: 'heading', text: '标题' },
  { mark: 'list', text: '列表' },
  { mark: 'quote', text: '引用' },
  { mark: 'bold', text: '加粗' },
];

type Mode = 'write' | 'preview';
const modes: { value: Mode; label: string }[] = [
  { value: 'write', label: '编辑' },
  { value: 'preview', label: '预览' },
];

interface MarkdownEditorProps {
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
  error?: string | undefined;
  /** What readers will see. It comes from the server, because only the server parses Markdown. */
  preview: Loadable<RichText>;
  /** `isLive`: while somebody writes; what was shown stays until the answer is there. */
  onPreview: (markdown: string, isLive: boolean) => void;
  /** Addresses of the files in the preview, by file id. */
  addresses?: Readonly<Record<string, string>>;
  /** More buttons, drawn below those for marks: they insert something, such as a picture, at the cursor. */
  tools?: (cursor: number) => ReactNode;
}

/** Pause in writing before the preview beside it follows, ms. */
const WRITING_MS = 600;

/**
 * Edits a text in Markdown. Buttons insert its marks, for people who do not know them; a preview shows what readers
 * will see: beside the text, and following it, where there is room, in its place elsewhere.
 */
export function MarkdownEditor(props: MarkdownEditorProps) {
  const { value, onPreview } = props;
  const [mode, setMode] = useState<Mode>('write');
  const isBeside = useRoomBeside();
  const hasAsked = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page gives another function at each drawing
  useEffect(() => {
    if (!isBeside) return;
    const ask = () => {
      onPreview(value, hasAsked.current);
      hasAsked.current = true;
    };
    const timer = setTimeout(ask, hasAsked.current ? WRITING_MS : 0);
    return () => clearTimeout(timer);
  }, [isBeside, value]);

  if (isBeside) {
    return (
      <View className={styles.beside}>
        <View className={styles.half}>
          <Writing {...props} lines={20} />
        </View>
        <View className={styles.half} {...accessible({ role: 'group', label: '党员看到的样子' })}>
          <Text className={styles.seen}>党员看到的样子</Text>
          <Seen {...props} />
        </View>
      </View>
    );
  }
  const choose = (chosen: Mode) => {
    setMode(chosen);
    if (chosen === 'preview') onPreview(value, false);
  };
  return (
    <View>
      <Tabs options={modes} value={mode} onChange={choose} />
      {mode === 'write' ? <Writing {...props} lines={10} /> : <Seen {...props} />}
    </View>
  );
}

function Writing({ value, onChange, maxLength, error, tools, lines }: MarkdownEditorProps & { lines: number }) {
  const [selection, setSelection] = useState<TextSelection | null>(null);
  const press = (mark: Mark) => {
    onChange(applyMark(value, selection ?? { start: value.length, end: value.length }, mark));
    setSelection(null);
  };
  return (
    <>
      <View className={styles.marks}>
        {marks.map(({ mark, text }) => (
          <Button key={mark} kind='secondary' text={text} onPress={() => press(mark)} />
        ))}
      </View>
      {tools?.(selection?.end ?? value.length)}
      <TextField
        label='正文'
        value={value}
        onChange={onChange}
        onSelection={setSelection}
        lines={lines}
        maxLength={maxLength}
        error={error}
        hint='先选中文字或把光标放在一行上，再点上面的按钮。'
      />
    </>
  );
}

function Seen({ value, preview, onPreview, addresses = {} }: MarkdownEditorProps) {
  return (
    <View className={styles.preview}>
      <AsyncView
        of={preview}
        onRetry={() => onPreview(value, false)}
        skeleton={<Skeleton shape='article' />}
        isEmpty={(blocks) => blocks.length === 0}
        empty={<EmptyState title='写了正文，这里会显示党员看到的样子。' />}
      >
        {(blocks) => <RichTextView blocks={blocks} addresses={addresses} />}
      </AsyncView>
    </View>
  );
}
