export { answerCard } from './handlers/answer-card';
export { finishMinute } from './handlers/finish-minute';
export { listCards } from './handlers/list-cards';
export { openPractice } from './handlers/open-practice';
export { openReview } from './handlers/open-review';
export { putCardAway } from './handlers/put-card-away';
export { rateCard } from './handlers/rate-card';
export { startMinute } from './handlers/start-minute';
