import { create } from 'zustand';
import type { Citation } from '../../../core/library/contract';
import { type ArticleAddress, citedArticle } from '../../../core/library/rules/article-address';
import { fetchCited } from './api';

interface CitedState {
  /** Ids of cited statutes that the library has, by `document@version`. */
  statutes: Readonly<Record<string, string>>;
  /**
   * Looks up the statutes of citations. A citation is plain text until its statute is found, and stays so if the call
   * fails.
   */
  find: (citations: readonly Citation[]) => Promise<void>;
}

/** The most citations in one request. */
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

/** The statute and article to open for a source; null if the library does not have the statute. */
export function placeOf(
  source: ArticleAddress,
  statutes: CitedState['statutes'],
): { statuteId: string; article?: string } | null {
  const statuteId = statutes[keyOf(source)];
  if (statuteId === undefined) return null;
  const article = citedArticle(source.article)?.number;
  return article === undefined ? { statuteId } : { statuteId, article };
}
