import type { Result } from '../../core/kernel/result';

/** What a screen shows instead of what it waited for. */
export interface Failure {
  state: 'failed';
  /** What went wrong, in the person's words. */
  message: string;
  /** Whether asking again may end differently. */
  canRetry: boolean;
}

/** Something a screen waits for. */
export type Loadable<Value> = { state: 'loading' } | { state: 'ready'; value: Value } | Failure;

export const loading: { state: 'loading' } = { state: 'loading' };

/** Answers to the question itself: asked again, it gets the same one. */
const FINAL: readonly string[] = ['INVALID_INPUT', 'FORBIDDEN', 'NOT_FOUND'];

/** A refusal as a screen shows it; `messages` gives the words for each code. */
export const failed = <Code extends string>(code: Code, messages: Readonly<Record<Code, string>>): Failure => ({
  state: 'failed',
  message: messages[code],
  canRetry: !FINAL.includes(code),
});

/** What a call answered, as a screen shows it. */
export const loaded = <Value, Code extends string>(
  answer: Result<Value, Code>,
  messages: Readonly<Record<Code, string>>,
): Loadable<Value> => (answer.ok ? { state: 'ready', value: answer.value } : failed(answer.code, messages));
