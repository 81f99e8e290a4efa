export { headOfReview } from './review-queue';
