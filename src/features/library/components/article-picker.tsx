import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import { AsyncView } from '@/ui/async-view';
import { EmptyState } from '@/ui/empty-state';
import { Pieces } from '@/ui/pieces';
import { pressable } from '@/ui/pressable';
import { SelectField } from '@/ui/select-field';
import type { ArticleText, StatuteView } from '../../../../core/library/contract';
import { usePicker } from '../picker-store';
import { versionWords } from '../words';
import styles from './article-picker.module.scss';

export interface PickedArticle {
  document: string;
  version: string;
  article: string;
  quote: string;
}

/** Picks the source of a question: a document of the library, an article of it, and a sentence to quote. */
export function ArticlePicker({ onPick }: { onPick: (picked: PickedArticle) => void }) {
  const { documents, statute, statuteId, article, open, chooseStatute } = usePicker();
  useEffect(() => void open(), [open]);
  return (
    <AsyncView
      of={documents}
      onRetry={() => void open()}
      isEmpty={(rows) => rows.length === 0}
      empty={<EmptyState title='法规库里还没有文件。' hint='管理员在法规库导入之后，就能从条文里选。' />}
    >
      {(rows) => (
        <>
          <SelectField
            label='选文件'
            options={rows.map((row) => ({
              value: row.statuteId,
              label: `${row.shortName}（${versionWords(row)}）`,
            }))}
            value={statuteId}
            onChange={(value) => void chooseStatute(value)}
          />
          {statute && statuteId !== null && (
            <AsyncView of={statute} onRetry={() => void chooseStatute(statuteId)}>
              {(known) => (
                <>
                  <Articles statute={known} />
                  {article && <Sentences statute={known} onPick={onPick} />}
                </>
              )}
            </AsyncView>
          )}
        </>
      )}
    </AsyncView>
  );
}

function Articles({ statute }: { statute: StatuteView }) {
  const { position, chooseArticle } = usePicker();
  const options = statute.outline.flatMap(({ from, articles }) =>
    articles.map(({ number, opening }, index) => ({ value: String(from + index), label: `${number} ${opening}` })),
  );
  return (
    <SelectField
      label='选条款'
      options={options}
      value={position === null ? null : String(position)}
      onChange={(value) => void chooseArticle(Number(value))}
    />
  );
}

/** A sentence, or a part of one that ends with a semicolon. */
const SENTENCE = /[^。；]+[。；]?/g;
const sentencesOf = ({ paragraphs }: ArticleText): string[] =>
  paragraphs.flatMap((paragraph) => paragraph.match(SENTENCE) ?? []).map((sentence) => sentence.trim());

function Sentences({ statute, onPick }: { statute: StatuteView; onPick: (picked: PickedArticle) => void }) {
  const { article, position, chooseArticle } = usePicker();
  if (article === null || position === null) return null;
  return (
    <AsyncView of={article} onRetry={() => void chooseArticle(position)}>
      {(text) => (
        <View className={styles.sentences}>
          <Text className={styles.hint}>点一句，引为依据的原文。</Text>
          <Pieces of={sentencesOf(text)} nodes={2}>
            {(quote, index) => (
              <View
                key={index}
                className={styles.sentence}
                {...pressable(
                  () => onPick({ document: statute.shortName, version: statute.version, article: text.number, quote }),
                  { label: `引用：${quote}` },
                )}
              >
                <Text>{quote}</Text>
              </View>
            )}
          </Pieces>
        </View>
      )}
    </AsyncView>
  );
}
