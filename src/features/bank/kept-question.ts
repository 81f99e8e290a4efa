import * as v from 'valibot';
import { type Stored, stored } from '@/platform/storage';
import { questionForm } from './question-form';

const keptQuestion = v.object({ questionId: v.string(), form: questionForm });
export type KeptQuestion = v.InferOutput<typeof keptQuestion>;

/** What this member wrote on this device and has not saved: of one question, or of the one that is not saved at all yet. */
export const keptQuestionOf = (memberId: string, id: string | null): Stored<KeptQuestion> =>
  stored(`question:${memberId}:${id ?? 'new'}`, keptQuestion);
