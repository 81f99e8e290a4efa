export { answerCard } from './book/handlers/answer-card';
export { listCards } from './book/handlers/list-cards';
export { openReview } from './book/handlers/open-review';
export { putCardAway } from './book/handlers/put-card-away';
export { rateCard } from './book/handlers/rate-card';
export { openPractice } from './handlers/open-practice';
export { finishMinute } from './minute/handlers/finish-minute';
export { startMinute } from './minute/handlers/start-minute';
