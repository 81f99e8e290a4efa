import { create } from 'zustand';
import type { Source } from '../../../core/bank/question';
import { citedArticle } from '../../../core/library/rules/article-address';
import type { MarkedQuestion } from '../../../core/quiz/contract';
import { fetchCited } from './api';

interface CitedState {
  /** Ids of the statutes that the library has, by document and version. */
  statutes: Readonly<Record<string, string>>;
  /** Looks up what the questions cite. While it is not known, a source is plain text, and so it stays if nobody answers. */
  find: (questions: readonly MarkedQuestion[]) => Promise<void>;
}

const keyOf = ({ document, version }: Pick<Source, 'document' | 'version'>): string => `${document}@${version}`;

export const useCited = create<CitedState>((set, get) => ({
  statutes: {},
  find: async (questions) => {
    const unknown = new Map(
      questions
        .map(({ source: { document, version } }) => ({ document, version }))
        .filter((citation) => get().statutes[keyOf(citation)] === undefined)
        .map((citation) => [keyOf(citation), citation]),
    );
    if (unknown.size === 0) return;
    const answer = await fetchCited([...unknown.values()]);
    if (!answer.ok) return;
    const found = Object.fromEntries(answer.value.items.map((item) => [keyOf(item), item.statuteId]));
    set(({ statutes }) => ({ statutes: { ...statutes, ...found } }));
  },
}));

/** Where a source can be opened; null: nowhere. */
export function placeOf(
  source: Source,
  statutes: CitedState['statutes'],
): { statuteId: string; article?: string } | null {
  const statuteId = statutes[keyOf(source)];
  if (statuteId === undefined) return null;
  const article = citedArticle(source.article)?.number;
  return article === undefined ? { statuteId } : { statuteId, article };
}
