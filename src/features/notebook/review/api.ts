import { call } from '@/platform/call';
import type { InputOf } from '../../../../core/kernel/endpoint';
import { listNotesForReview, reviewNote } from '../../../../core/notebook/workbench-contract';

export const fetchNotesForReview = (input: InputOf<typeof listNotesForReview>) => call(listNotesForReview, input);
export const sendReview = (input: InputOf<typeof reviewNote>) => call(reviewNote, input);
