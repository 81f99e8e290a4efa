import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import { holdsAny, useMe } from '@/features/org/public';
import { copy } from '@/platform/copy';
import { go } from '@/platform/navigate';
import { scrollOnceDrawn } from '@/platform/scroll';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { classNames } from '@/ui/class-names';
import { Pieces } from '@/ui/pieces';
import { pressable } from '@/ui/pressable';
import { ReadAloud } from '@/ui/read-aloud';
import { sentencesOf } from '../../../../core/kernel/sentences';
import type { ArticleView, StatuteView } from '../../../../core/library/contract';
import { liesIn, placeKeyOf } from '../../../../core/library/rules/place';
import { useStatute } from '../statute-store';
import { partTitle, versionWords } from '../words';
import styles from './articles-of-part.module.scss';

const CITED_ID = 'cited-article';
/** Space above the cited article after scrolling to it, px; in a browser the title bar covers this space. */
const EDGE_PX = 60;

interface ArticlesOfPartProps {
  statute: StatuteView;
  part: number;
  /** Number of the article to scroll to; '' if none. */
  cited: string;
  onContents: () => void;
}

/** The articles of a part, with buttons for the parts before and after it. */
export function ArticlesOfPart({ statute, part, cited, onContents }: ArticlesOfPartProps) {
  const { parts, articles, read } = useStatute();
  const mayCite = holdsAny(useMe(), 'editor', 'secretary', 'admin');
  const shown = parts[part];
  const isReady = articles.state === 'ready';
  const citedAt =
    (cited === '' ? -1 : shown?.articles.findIndex(({ number }) => liesIn(number, placeKeyOf(cited)))) ?? -1;
  const goal = citedAt < 0 ? null : citedAt;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part begins at its top too
  useEffect(() => {
    if (isReady && goal === null) scrollOnceDrawn({ scrollTop: 0 });
  }, [isReady, goal, part]);
  if (!shown) return null;

  const previous = parts[part - 1];
  const next = parts[part + 1];
  return (
    <>
      <Card title={partTitle(shown)} extra={<Button kind='quiet' text='目录' onPress={onContents} />}>
        <Text className={styles.version}>{versionWords(statute)}</Text>
        <AsyncView of={articles} onRetry={() => void read(part)}>
          {(items) => (
            <>
              <ReadAloud textId={`${statute.statuteId} ${part}`} sentences={items.flatMap(spokenArticle)} />
              <Pieces
                of={items}
                nodes={nodesOf}
                goal={goal}
                onGoal={() => scrollOnceDrawn({ selector: `#${CITED_ID}`, offsetTop: -EDGE_PX })}
              >
                {(article, index) => (
                  <ArticleText
                    key={article.number}
                    article={article}
                    onReadAlong={() =>
                      go('readAlong', { statuteId: statute.statuteId, position: String(shown.from + index) })
                    }
                    isCited={index === citedAt}
                    citation={mayCite ? `[${statute.shortName}${article.number}](${article.address})` : null}
                  />
                )}
              </Pieces>
            </>
          )}
        </AsyncView>
      </Card>
      <View className={styles.ways}>
        {previous && <Button kind='secondary' text='上一部分' onPress={() => void read(part - 1)} />}
        {next && <Button kind='secondary' text='下一部分' onPress={() => void read(part + 1)} />}
      </View>
    </>
  );
}

const spokenArticle = ({ number, paragraphs }: ArticleView): string[] => [number, ...paragraphs.flatMap(sentencesOf)];

/** Elements of an article, about. */
const nodesOf = ({ paragraphs }: ArticleView): number => 8 + 2 * paragraphs.length;

interface ArticleTextProps {
  article: ArticleView;
  onReadAlong: () => void;
  isCited: boolean;
  /** The citation that an author can copy into a lesson or a post; null for members who write neither. */
  citation: string | null;
}

function ArticleText({ article: { number, paragraphs }, onReadAlong, isCited, citation }: ArticleTextProps) {
  return (
    <View className={classNames(styles.article, isCited && styles.cited)} {...(isCited ? { id: CITED_ID } : {})}>
      <View className={styles.head}>
        <Text className={styles.number}>{number}</Text>
        <View className={classNames(styles.cite, 'unprinted')} {...pressable(onReadAlong, { label: `听读${number}` })}>
          <Text>听读</Text>
        </View>
        {citation !== null && (
          <View
            className={classNames(styles.cite, 'unprinted')}
            {...pressable(() => copy(citation), { label: `复制引用：${number}` })}
          >
            <Text>复制引用</Text>
          </View>
        )}
      </View>
      {paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no ids and never change places
        <Text key={index} className={styles.paragraph}>
          {paragraph}
        </Text>
      ))}
    </View>
  );
}
