import type { Result } from '../../core/kernel/result';

/** Something a screen waits for. `message` is the person's words for what went wrong. */
export type Loadable<Value> =
  | { state: 'loading' }
  | { state: 'ready'; value: Value }
  | { state: 'failed'; message: string };

export const loading: { state: 'loading' } = { state: 'loading' };

/** What a call answered, as a screen shows it; `messages` gives the words for each code. */
export const loaded = <Value, Code extends string>(
  answer: Result<Value, Code>,
  messages: Readonly<Record<Code, string>>,
): Loadable<Value> =>
  answer.ok ? { state: 'ready', value: answer.value } : { state: 'failed', message: messages[answer.code] };
