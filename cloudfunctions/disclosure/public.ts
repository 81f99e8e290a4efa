export { headOfFeedback, headOfQueue } from './queues';
export { listSearchableDisclosures } from './searchable';
