import * as v from 'valibot';
import { createPagedStore } from '@/ui/paged-store';
import { questionType } from '../../../core/bank/question';
import { integer } from '../../../core/kernel/fields';
import { fetchAskable } from './api';
import { messages } from './messages';

const filter = v.object({
  unitId: v.string(),
  type: v.optional(questionType),
  topic: v.optional(v.string()),
  difficulty: v.optional(integer),
});
export type Filter = v.InferOutput<typeof filter>;

/** The filter as one string, because a paged store has one string as its query. */
export const queryOf = (wanted: Filter): string => JSON.stringify(wanted);
export const filterOf = (query: string): Filter => v.parse(filter, JSON.parse(query));

/** Questions that a paper may use, filtered. */
export const usePicker = createPagedStore({
  fetchPage: (query: string, cursor) => fetchAskable({ ...filterOf(query), cursor }),
  messages,
  idOf: (row) => row.id,
});
