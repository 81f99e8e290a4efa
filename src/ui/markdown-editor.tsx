import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import type { RichText } from '../../core/kernel/rich-text';
import { AsyncView } from './async-view';
import { Button } from './button';
import { EmptyState } from './empty-state';
import type { Loadable } from './loadable';
import styles from './markdown-editor.module.scss';
import { applyMark, type Mark } from './markdown-marks';
import { RichTextView } from './rich-text-view';
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
  onPreview: (markdown: string) => void;
  /** Addresses of the files in the preview, by file id. */
  addresses?: Readonly<Record<string, string>>;
  /** More buttons, drawn below those for marks: they insert something, such as a picture, at the cursor. */
  tools?: (cursor: number) => ReactNode;
}

/**
 * Edits a text in Markdown. Buttons insert its marks, for people who do not know them; a preview shows what readers
 * will see.
 */
export function MarkdownEditor(props: MarkdownEditorProps) {
  const { value, onChange, maxLength, error, preview, onPreview, addresses = {}, tools } = props;
  const [mode, setMode] = useState<Mode>('write');
  const [selection, setSelection] = useState<TextSelection | null>(null);

  const choose = (chosen: Mode) => {
    setMode(chosen);
    if (chosen === 'preview') onPreview(value);
  };
  const press = (mark: Mark) => {
    onChange(applyMark(value, selection ?? { start: value.length, end: value.length }, mark));
    setSelection(null);
  };

  return (
    <View>
      <Tabs options={modes} value={mode} onChange={choose} />
      {mode === 'write' ? (
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
            lines={10}
            maxLength={maxLength}
            error={error}
            hint='先选中文字或把光标放在一行上，再点上面的按钮。'
          />
        </>
      ) : (
        <View className={styles.preview}>
          <AsyncView
            of={preview}
            onRetry={() => onPreview(value)}
            skeleton={<Skeleton shape='article' />}
            isEmpty={(blocks) => blocks.length === 0}
            empty={<EmptyState title='写了正文，这里会显示党员看到的样子。' />}
          >
            {(blocks) => <RichTextView blocks={blocks} addresses={addresses} />}
          </AsyncView>
        </View>
      )}
    </View>
  );
}
