import { Text } from '@tarojs/components';
import { CitedArticles } from '@/features/library/public-reading';
import { now } from '@/platform/clock';
import { Card } from '@/ui/card';
import { friendlyTime } from '@/ui/friendly-time';
import { RichTextView } from '@/ui/rich-text-view';
import type { RichText } from '../../../../core/kernel/rich-text';
import { answerTitle } from '../answer-words';
import styles from './answer-card.module.scss';

interface AnswerCardProps {
  column: string;
  /** When readers have it, in ms. */
  at: number;
  /** null while they do not. */
  body: RichText | null;
}

/** 官方答复 below what is asked; before its time, when it will be there. */
export const AnswerCard = ({ column, at, body }: AnswerCardProps) => (
  <Card title={answerTitle(column)}>
    <Text className={styles.at}>{`${friendlyTime(at, now())} 公开`}</Text>
    {body && (
      <CitedArticles blocks={body}>
        <RichTextView blocks={body} addresses={{}} />
      </CitedArticles>
    )}
  </Card>
);
