import { answerCard, listCards, openReview, putCardAway, rateCard } from '../../core/practice/book-contract';
import { openPractice } from '../../core/practice/contract';
import { finishMinute, startMinute } from '../../core/practice/minute-contract';
import { type Route, route } from '../_kit/serve';
import { handleAnswerCard } from './handlers/answer-card';
import { handleFinishMinute } from './handlers/finish-minute';
import { handleListCards } from './handlers/list-cards';
import { handleOpenPractice } from './handlers/open-practice';
import { handleOpenReview } from './handlers/open-review';
import { handlePutCardAway } from './handlers/put-card-away';
import { handleRateCard } from './handlers/rate-card';
import { handleStartMinute } from './handlers/start-minute';

export const routes: Route[] = [
  route(openPractice, handleOpenPractice),
  route(startMinute, handleStartMinute),
  route(finishMinute, handleFinishMinute),
  route(listCards, handleListCards),
  route(openReview, handleOpenReview),
  route(answerCard, handleAnswerCard),
  route(rateCard, handleRateCard),
  route(putCardAway, handlePutCardAway),
];
