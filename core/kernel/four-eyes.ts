/**
 * Everybody whose words may stand in a text: whoever wrote it first, and whoever has changed it since. Nobody is ever
 * taken off, because what they wrote may still be part of it. Saving without a change adds nobody.
 */
export const writersAfter = (writers: readonly string[], writerId: string, isChanged: boolean): string[] =>
  isChanged && !writers.includes(writerId) ? [...writers, writerId] : [...writers];

interface Judge {
  memberId: string;
  /** Administers everything concerned: there is no higher office to ask, and the audit log records who it was. */
  isAdmin: boolean;
}

/**
 * Whether somebody may pass what these people had a hand in: its writers, or those who took the step before. The rule of
 * every decision that takes two people.
 */
export const mayPass = ({ memberId, isAdmin }: Judge, involved: readonly (string | null)[]): boolean =>
  isAdmin || !involved.includes(memberId);
