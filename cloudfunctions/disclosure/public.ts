import { Disclosures } from './collections';

export { headOfFeedback, headOfQueue } from './queues';
export { listSearchableDisclosures } from './searchable';

/** Everything that may name a file. */
export const TEXTS_OF_ITEMS = [Disclosures];
