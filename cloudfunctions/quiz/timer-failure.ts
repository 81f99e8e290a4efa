/** What failed in a timer's run, each with the id it happened to: one line in the log names them all. */
export class TimerFailure extends Error {
  constructor(failures: readonly (readonly [subject: string, error: unknown])[]) {
    super(failures.map(([subject, error]) => `${subject}: ${String(error)}`).join('; '), {
      cause: failures.map(([, error]) => error),
    });
  }
}
