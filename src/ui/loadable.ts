import type { Result } from '../../core/kernel/result';

/** What a screen shows when loading failed. */
export interface Failure {
  state: 'failed';
  /** What went wrong, in the person's words. */
  message: string;
  /** Whether a retry may succeed. */
  canRetry: boolean;
}

/** A value that a screen loads. */
export type Loadable<Value> = { state: 'loading' } | Ready<Value> | Failure;

interface Ready<Value> {
  state: 'ready';
  value: Value;
  /** Why it could not be had anew, in the person's words; absent: it is as the last answer said. */
  stale?: string;
}

export const loading: { state: 'loading' } = { state: 'loading' };

/** Codes that a retry of the same call would get again. */
const FINAL: readonly string[] = ['INVALID_INPUT', 'FORBIDDEN', 'NOT_FOUND', 'QUESTION_IN_TEST'];

/** The failure for a refused call, with the text of `messages` for its code. */
export const failed = <Code extends string>(code: Code, messages: Readonly<Record<Code, string>>): Failure => ({
  state: 'failed',
  message: messages[code],
  canRetry: !FINAL.includes(code),
});

/**
 * The `Loadable` for the answer of a call. `before` is what is shown now: it stays, with whatever somebody has begun to
 * write in it, when another try may succeed. Whoever turns to another thing sets `loading` first.
 */
export const reloaded = <Value, Code extends string>(
  before: Loadable<Value>,
  answer: Result<Value, Code>,
  messages: Readonly<Record<Code, string>>,
): Loadable<Value> => {
  if (answer.ok) return { state: 'ready', value: answer.value };
  const failure = failed(answer.code, messages);
  return before.state === 'ready' && failure.canRetry
    ? { state: 'ready', value: before.value, stale: failure.message }
    : failure;
};
