import { call } from '@/platform/call';
import type { InputOf } from '../../../../core/kernel/endpoint';
import { answerCard, listCards, openReview, putCardAway, rateCard } from '../../../../core/practice/book/contract';

export const fetchCards = (input: InputOf<typeof listCards>) => call(listCards, input);
export const fetchReview = () => call(openReview, {});
export const sendCardAnswer = (input: InputOf<typeof answerCard>) => call(answerCard, input);
export const sendRating = (input: InputOf<typeof rateCard>) => call(rateCard, input);
export const sendAway = (questionId: string, isAway: boolean) => call(putCardAway, { questionId, isAway });
