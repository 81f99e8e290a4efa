/** What is known where a line begins with a number that is glued to another: 2.2015年…, 2.5元…. */
export interface GluedPlace {
  value: number;
  /** Number of the question above. */
  above: number;
  /** Another line of the run has this number. */
  isTaken: boolean;
  /** The run of numbers lacks just this one: those beside it are there. */
  isMissing: boolean;
  /** Number of the next question of the section. */
  follower: number | null;
  /** The question above has a key, or options. */
  hasKey: boolean;
  hasOptions: boolean;
  /** The question above has come to its explanation. */
  isReason: boolean;
  /** Options or a key follow before the question ends. */
  isTold: boolean;
  /** The line asks something. */
  isAsking: boolean;
  /** The section ends with a list of answers. */
  isAnswered: boolean;
}
/**
 * - `question`: the number begins a question
 * - `leaning`: it does if the question above turns out to be whole
 * - `words`: it belongs to the question above
 * - `unsure`: nothing tells which
 */
export type GluedMeaning = 'question' | 'leaning' | 'words' | 'unsure';

/** Whether a glued number is the number of a question or a part of what stands above. */
export function readGlued(place: GluedPlace): GluedMeaning {
  const { value, above, isTaken, isMissing, follower, hasKey, hasOptions, isReason, isTold, isAsking, isAnswered } =
    place;
  const isNext = value === above + 1;
  const isFollowed = isNext && follower === value + 1;
  if (!isTaken && (isNext || isMissing)) {
    if (hasKey) return isReason && !isTold && !isFollowed && !isAnswered ? 'unsure' : 'question';
    if (!isNext) return 'unsure';
    if (hasOptions) return isFollowed || isTold || isAnswered ? 'question' : 'unsure';
    return isFollowed || isAnswered ? 'leaning' : 'unsure';
  }
  // The numbers begin again without a heading.
  if (value === 1 && above > 1 && hasKey && follower === 2) return 'question';
  return (isReason ? isTold || isAsking : hasKey) ? 'unsure' : 'words';
}
