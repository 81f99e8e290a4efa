import type { ReactNode } from 'react';
import { CitedArticles } from '@/features/library/public-reading';
import { ReadAloud } from '@/ui/read-aloud';
import { ReadingCard } from '@/ui/reading-card';
import { RichTextView } from '@/ui/rich-text-view';
import type { FileAddresses, RichText } from '../../../../core/kernel/rich-text';
import { spokenOf } from '../../../../core/kernel/sentences';

interface ArticleProps {
  title: string;
  /** Before the time: unit, author. */
  facts: readonly string[];
  /** When it was published, ms since the epoch; null: not yet. */
  at: number | null;
  /** null until it is loaded. */
  body: RichText | null;
  /** Addresses of the files in the body. */
  addresses?: FileAddresses;
  /** Drawn when there is no body. */
  instead?: ReactNode;
  /** The `textId` under which it is read aloud; without it there is no 朗读. */
  voiceId?: string;
}

/** A post as its readers see it. */
export const Article = ({ body, addresses = {}, instead, voiceId, ...head }: ArticleProps) => (
  <ReadingCard {...head}>
    {body ? (
      <>
        {voiceId && <ReadAloud textId={voiceId} sentences={spokenOf(body).map(({ text }) => text)} />}
        <CitedArticles blocks={body}>
          <RichTextView blocks={body} addresses={addresses} />
        </CitedArticles>
      </>
    ) : (
      instead
    )}
  </ReadingCard>
);
