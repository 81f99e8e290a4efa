import type { CompletionFigures, PersonState } from '../contract';

/** What of a member decides how an assignment stands with them. All instants in ms. */
export interface AskedMember {
  memberId: string;
  /** When they joined the unit they are in. */
  joinedAt: number;
  /** Times of exemption by 党员教育管理工作条例 第二十三条; `until` null: still lasting. */
  exemptions: readonly { since: number; until: number | null }[];
}

const isExemptAt = (member: AskedMember, at: number): boolean =>
  member.exemptions.some(({ since, until }) => since <= at && (until === null || until > at));

/**
 * How an assignment stands with a member of a unit that it asks: the one rule behind every figure and every list.
 * - who joined the unit after the due date is not asked there, even if they finished it elsewhere
 * - who is exempt on the due date may study and is neither finished nor missing
 * - who finished has finished, late or not: what counts is that it is understood
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

/** Counts states. `due` is finished and missing together. */
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
