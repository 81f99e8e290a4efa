import { View } from '@tarojs/components';
import { useState } from 'react';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { RichTextView } from '@/ui/rich-text-view';
import { Skeleton } from '@/ui/skeleton';
import { Tabs } from '@/ui/tabs';
import { TextField, type TextSelection } from '@/ui/text-field';
import { MAX_MARKDOWN } from '../draft-form';
import { applyMark, type Mark } from '../markdown-marks';
import { usePreview } from '../preview-store';
import styles from './body-editor.module.scss';

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

interface BodyEditorProps {
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
}

/** The body in Markdown, with buttons for those who do not know its marks, and a view of what readers will see. */
export function BodyEditor({ value, onChange, error }: BodyEditorProps) {
  const [mode, setMode] = useState<Mode>('write');
  const [selection, setSelection] = useState<TextSelection | null>(null);
  const { body, show } = usePreview();

  const choose = (chosen: Mode) => {
    setMode(chosen);
    if (chosen === 'preview') void show(value);
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
          <TextField
            label='正文'
            value={value}
            onChange={onChange}
            onSelection={setSelection}
            lines={10}
            maxLength={MAX_MARKDOWN}
            error={error}
            hint='先选中文字或把光标放在一行上，再点上面的按钮。'
          />
        </>
      ) : (
        <View className={styles.preview}>
          <AsyncView
            of={body}
            onRetry={() => void show(value)}
            skeleton={<Skeleton shape='article' />}
            isEmpty={(blocks) => blocks.length === 0}
            empty={<EmptyState title='写了正文，这里会显示党员看到的样子。' />}
          >
            {(blocks) => <RichTextView blocks={blocks} />}
          </AsyncView>
        </View>
      )}
    </View>
  );
}
