import type { Caller } from '../_kit/caller';
import type { Database } from '../_kit/database';
import * as lists from '../_kit/desk/lists';
import type { QueueHead } from '../_kit/queue-head';
import { surveyLists } from './desk';

/** One request, or none. */
export const headOfQueue = (db: Database, queue: lists.Queue, caller: Caller): Promise<QueueHead | null> =>
  lists.headOfQueue(surveyLists, db, queue, caller);
