import { create } from 'zustand';
import type { Citation } from '../../../core/library/contract';
import { type ArticleAddress, citedArticle } from '../../../core/library/rules/article-address';
import { fetchCited } from './api';

interface CitedState {
  /** Ids of the statutes that the library has, by document and version. */
  statutes: Readonly<Record<string, string>>;
  /** Looks up what is cited. While it is not known, a source is plain text, and so it stays if nobody answers. */
  find: (citations: readonly Citation[]) => Promise<void>;
}

/** Of one request. */
const MOST_CITATIONS = 100;

const keyOf = ({ document, version }: Citation): string => `${document}@${version}`;

export const useCited = create<CitedState>((set, get) => ({
  statutes: {},
  find: async (citations) => {
    const unknown = new Map(
      citations
        .map(({ document, version }) => ({ document, version }))
        .filter((citation) => get().statutes[keyOf(citation)] === undefined)
        .map((citation) => [keyOf(citation), citation]),
    );
    if (unknown.size === 0) return;
    const answer = await fetchCited([...unknown.values()].slice(0, MOST_CITATIONS));
    if (!answer.ok) return;
    const found = Object.fromEntries(answer.value.items.map((item) => [keyOf(item), item.statuteId]));
    set(({ statutes }) => ({ statutes: { ...statutes, ...found } }));
  },
}));

/** Where a source can be opened; null: nowhere. */
export function placeOf(
  source: ArticleAddress,
  statutes: CitedState['statutes'],
): { statuteId: string; article?: string } | null {
  const statuteId = statutes[keyOf(source)];
  if (statuteId === undefined) return null;
  const article = citedArticle(source.article)?.number;
  return article === undefined ? { statuteId } : { statuteId, article };
}
