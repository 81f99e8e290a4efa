import * as v from 'valibot';
import { type Stored, stored } from '@/platform/storage';
import { questionForm } from './question-form';

const keptQuestion = v.object({ questionId: v.string(), form: questionForm });
export type KeptQuestion = v.InferOutput<typeof keptQuestion>;

/** A member's unsaved changes on this device to a question; with `id` null the new question that was never saved. */
export const keptQuestionOf = (memberId: string, id: string | null): Stored<KeptQuestion> =>
  stored(`question:${memberId}:${id ?? 'new'}`, keptQuestion);
