/**
 * What became of one message.
 * - `sent`, also when WeChat's answer was lost: better one message too few than the same one twice
 * - `noSubscription`: the user takes no (more) messages, so every other subscription of theirs is worthless too
 * - `refused`: the same message would be refused again
 * - `later`: nothing was sent, and it may be tried again
 */
export type MessageOutcome = 'sent' | 'noSubscription' | 'refused' | 'later';

/** Source: 错误码 of subscribeMessage.send. -1 系统繁忙, 45009 and 45011 too many calls for now. */
const PASSING: readonly number[] = [-1, 45009, 45011];
const NO_SUBSCRIPTION = 43101;

/** @param errcode WeChat's answer; null when there was none that could be read */
export function outcomeOf(errcode: number | null): MessageOutcome {
  if (errcode === null || errcode === 0) return 'sent';
  if (errcode === NO_SUBSCRIPTION) return 'noSubscription';
  return PASSING.includes(errcode) ? 'later' : 'refused';
}

/** A message is given up after this many tries. */
export const MOST_TRIES = 3;
