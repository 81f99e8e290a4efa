import * as lists from '../_kit/desk/lists';
import type { QueueHead } from '../_kit/queue-head';
import type { MemberContext } from '../_kit/serve';
import { surveyLists } from './desk';

/** One request, or none. */
export const headOfQueue = (queue: lists.Queue, context: MemberContext): Promise<QueueHead | null> =>
  lists.headOfQueue(surveyLists(context.now), queue, context);
