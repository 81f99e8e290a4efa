import { Disclosures } from './collections';

export { headOfDue } from './due';
export { headOfFeedback, headOfQueue } from './queues';
export { listSearchableDisclosures } from './searchable';

/** Everything that may name a file. */
export const TEXTS_OF_ITEMS = [Disclosures];
