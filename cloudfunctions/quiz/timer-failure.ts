/** What failed in a timer's run, each with the id it happened to. */
export type TimerFailures = [subject: string, error: unknown][];

/** Thrown after everything had its turn: one line in the log names what failed. */
export class TimerFailure extends Error {
  constructor(failures: TimerFailures) {
    super(failures.map(([subject, error]) => `${subject}: ${String(error)}`).join('; '), {
      cause: failures.map(([, error]) => error),
    });
  }
}
