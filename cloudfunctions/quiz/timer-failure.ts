/** Failures in a timer's run: the id concerned, and the error. */
export type TimerFailures = [subject: string, error: unknown][];

/** Thrown after all parts have run, so that one log line names everything that failed. */
export class TimerFailure extends Error {
  constructor(failures: TimerFailures) {
    super(failures.map(([subject, error]) => `${subject}: ${String(error)}`).join('; '), {
      cause: failures.map(([, error]) => error),
    });
  }
}
