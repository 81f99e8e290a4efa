import type { ShareCard } from './share-card';

/** What the page sends to a group; null: nothing can be sent. A browser sends a link, see `ShareButton`. */
export function useShareCard(_card: ShareCard | null): void {}
