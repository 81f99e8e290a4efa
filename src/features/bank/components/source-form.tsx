import { View } from '@tarojs/components';
import { useState } from 'react';
import { ArticlePicker } from '@/features/library/public-workbench';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { versionWords } from '@/ui/friendly-time';
import { Notice } from '@/ui/notice';
import { TextField } from '@/ui/text-field';
import { useEditor } from '../questions/compose-store';
import type { QuestionForm } from '../questions/question-form';
import styles from './editor.module.scss';

/** Edits the source: picked from the library, or typed for a document that the library does not have. */
export function SourceForm({ source, error }: { source: QuestionForm['source']; error: string | undefined }) {
  const { change } = useEditor();
  const [isPicking, setPicking] = useState(false);
  const write = (changes: Partial<QuestionForm['source']>) => change({ source: { ...source, ...changes } });
  return (
    <Card
      title='依据'
      extra={<Button kind='quiet' text={isPicking ? '收起' : '从法规库选'} onPress={() => setPicking(!isPicking)} />}
    >
      {isPicking && (
        <ArticlePicker
          onPick={(picked) => {
            write(picked);
            setPicking(false);
          }}
        />
      )}
      <View className={styles.pair}>
        <View className={styles.whole}>
          {/* The name of a law is longer than a line of a phone. */}
          <TextField
            label='文件'
            lines={2}
            value={source.document}
            onChange={(document) => write({ document: document.replace(/\n/g, '') })}
            maxLength={80}
          />
        </View>
        <TextField
          label='版本'
          hint='公布或修正的日期，如 2024年12月25日'
          value={versionWords(source.version)}
          onChange={(version) => write({ version })}
          maxLength={40}
        />
        <TextField
          label='条款'
          hint='如 第三条'
          value={source.article}
          onChange={(article) => write({ article })}
          maxLength={40}
        />
      </View>
      <TextField
        label='原文'
        hint='法规库里有这一条的，须是条文里的原句。'
        lines={3}
        value={source.quote}
        onChange={(quote) => write({ quote })}
        maxLength={500}
      />
      {error !== undefined && <Notice kind='warn' text={error} />}
    </Card>
  );
}
