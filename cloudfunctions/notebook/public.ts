export { headOfReview } from './review-queue';
export { listSearchableNotes } from './searchable';
