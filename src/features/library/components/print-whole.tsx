import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { accessible } from '@/ui/accessible';
import { Button } from '@/ui/button';
import type { ArticleView } from '../../../../core/library/contract';
import { useStatute } from '../statute-store';
import { useWhole, type WholePart } from '../whole-store';
import { partTitle } from '../words';
import styles from './articles-of-part.module.scss';

/** Prints a version from its contents to its last article. In a browser only. */
export function PrintWhole({ statuteId }: { statuteId: string }) {
  const { parts } = useStatute();
  const { done, fetch, forget } = useWhole();
  /** Whether the text is to be printed as soon as it is on the page. */
  const [isWanted, setWanted] = useState(false);
  useEffect(() => forget, [forget]);
  useEffect(() => {
    if (!isWanted) return;
    setWanted(false);
    window.print();
  }, [isWanted]);
  const print = async () => {
    if (await fetch(statuteId, parts)) setWanted(true);
  };
  const text = done === null ? '打印全文' : `第 ${done} 部分，共 ${parts.length} 部分`;
  return <Button kind='secondary' text={text} isBusy={done !== null} onPress={() => void print()} />;
}

/** On paper only, after the contents. */
export function WholeText({ statuteId }: { statuteId: string }) {
  const { whole, statuteId: known } = useWhole();
  if (whole === null || known !== statuteId) return null;
  return (
    <View className='printed'>
      {whole.map((one) => (
        <PartText key={one.part.from} {...one} />
      ))}
    </View>
  );
}

const PartText = ({ part, articles }: WholePart) => (
  <>
    <Text className={styles.printedTitle} {...accessible({ role: 'heading' })}>
      {partTitle(part)}
    </Text>
    {articles.map((article) => (
      <PrintedArticle key={article.number} article={article} />
    ))}
  </>
);

const PrintedArticle = ({ article: { number, paragraphs } }: { article: ArticleView }) => (
  <View className={styles.printedArticle}>
    <Text className={styles.number}>{number}</Text>
    {paragraphs.map((paragraph, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no ids and never change places
      <Text key={index} className={styles.paragraph}>
        {paragraph}
      </Text>
    ))}
  </View>
);
