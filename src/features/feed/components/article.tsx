import type { ReactNode } from 'react';
import { CitedArticles } from '@/features/library/public-reading';
import { ReadAloud } from '@/ui/read-aloud';
import { ReadingCard } from '@/ui/reading-card';
import { RichTextView } from '@/ui/rich-text-view';
import type { RichText } from '../../../../core/kernel/rich-text';
import { spokenOf } from '../../../../core/kernel/sentences';

interface ArticleProps {
  title: string;
  /** Before the time: unit, author. */
  facts: readonly string[];
  /** ms; null where it has not appeared yet. */
  at: number | null;
  /** null while it is on its way. */
  body: RichText | null;
  /** Takes the place of a body that is not there. */
  instead?: ReactNode;
  /** By which name it is read aloud; without one it is not. */
  voiceId?: string;
}

/** A post as its readers see it. */
export const Article = ({ body, instead, voiceId, ...head }: ArticleProps) => (
  <ReadingCard {...head}>
    {body ? (
      <>
        {voiceId && <ReadAloud textId={voiceId} sentences={spokenOf(body).map(({ text }) => text)} />}
        <CitedArticles blocks={body}>
          <RichTextView blocks={body} />
        </CitedArticles>
      </>
    ) : (
      instead
    )}
  </ReadingCard>
);
