import * as z from 'zod/mini';
import { createPagedStore } from '@/ui/paged-store';
import { questionType } from '../../../core/bank/question';
import { fetchAskable } from './api';
import { messages } from './messages';

const filter = z.object({
  unitId: z.string(),
  type: z.optional(questionType),
  topic: z.optional(z.string()),
  difficulty: z.optional(z.int()),
});
export type Filter = z.infer<typeof filter>;

/** The filter as one string, because a paged store has one string as its query. */
export const queryOf = (wanted: Filter): string => JSON.stringify(wanted);
export const filterOf = (query: string): Filter => filter.parse(JSON.parse(query));

/** Questions that a paper may use, filtered. */
export const usePicker = createPagedStore({
  fetchPage: (query: string, cursor) => fetchAskable({ ...filterOf(query), cursor }),
  messages,
  idOf: (row) => row.id,
});
