import { createPagedStore } from '@/ui/paged-store';
import { fetchHits } from './api';
import { messages } from './messages';
import { isKind, type SoughtKind } from './words';

/** A search, as one string: its kind and its words. */
type Sought = `${SoughtKind}:${string}`;

export const soughtOf = (kind: SoughtKind, words: string): Sought => `${kind}:${words}`;

/** The hits of one search, best first. */
export const useHits = createPagedStore({
  fetchPage: (sought: Sought, cursor) => {
    const { kind, words } = readSought(sought);
    return fetchHits({
      words,
      ...(kind === 'all' ? {} : { kind }),
      ...(cursor === undefined ? {} : { cursor }),
    });
  },
  messages,
  idOf: ({ kind, parentId, subjectId }) => `${kind} ${parentId} ${subjectId}`,
});

function readSought(sought: Sought): { kind: SoughtKind; words: string } {
  const [kind = ''] = sought.split(':', 1);
  return { kind: isKind(kind) ? kind : 'all', words: sought.slice(kind.length + 1) };
}
