import type { CompletionFigures, PersonState } from '../contract';

/** The facts about a member that decide how an assignment counts for them. All instants in ms. */
export interface AskedMember {
  memberId: string;
  /** When they joined their present unit. */
  joinedAt: number;
  /** Exemptions by 党员教育管理工作条例 第二十三条; `until` is null while one lasts. */
  exemptions: readonly { since: number; until: number | null }[];
}

const isExemptAt = (member: AskedMember, at: number): boolean =>
  member.exemptions.some(({ since, until }) => since <= at && (until === null || until > at));

/**
 * How an assignment counts for a member of a unit that it asks. Every figure and every list uses this rule.
 * - Joined the unit after the due date: not asked there, even if they finished it elsewhere.
 * - Exempt on the due date: may study, and counts as neither finished nor missing.
 * - Finished: counts as finished even when late, because understanding is what matters.
 */
export function standOf(
  member: AskedMember,
  { dueAt }: { dueAt: number },
  hasFinished: boolean,
): PersonState | 'notAsked' {
  if (member.joinedAt > dueAt) return 'notAsked';
  if (isExemptAt(member, dueAt)) return 'exempt';
  return hasFinished ? 'finished' : 'missing';
}

export const NO_FIGURES: CompletionFigures = { finished: 0, due: 0, exempt: 0 };

/** Counts states. `due` is the sum of finished and missing. */
export const figuresOf = (states: readonly (PersonState | 'notAsked')[]): CompletionFigures => {
  const count = (wanted: PersonState) => states.filter((state) => state === wanted).length;
  const finished = count('finished');
  return { finished, due: finished + count('missing'), exempt: count('exempt') };
};

export const addFigures = (left: CompletionFigures, right: CompletionFigures): CompletionFigures => ({
  finished: left.finished + right.finished,
  due: left.due + right.due,
  exempt: left.exempt + right.exempt,
});
