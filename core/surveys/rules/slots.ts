/** Places for each voter. With two of them half are free even when all have voted, so that few draws find one. */
const PER_VOTER = 2;
const FEWEST = 16;

/** How many places are kept for what the voters of a roll hand in. */
export const slotsFor = (voters: number): number => Math.max(FEWEST, voters * PER_VOTER);

/** Places that a voter tries one after the other: that all of them are taken happens once in 2^40. */
export const TRIES = 40;

/**
 * `c`: choices or picks; `t0`, `t1`: the first and the second free answer; `g00`: what is given to the first on the roll of
 * an appraisal.
 */
export type SlotKind = 'c' | `t${number}` | `g${string}`;

/** Places for one member on the roll, by their number from 0. */
export const gradeSlot = (number: number): SlotKind => `g${String(number).padStart(2, '0')}`;

/** What the ids of the places of one kind begin with. */
export const slotPrefix = (rollId: string, kind: SlotKind): string => `${rollId}:${kind}:`;

/** All ids have the same length. The number says nothing: voters draw it. */
export const slotId = (rollId: string, kind: SlotKind, number: number): string =>
  `${slotPrefix(rollId, kind)}${String(number).padStart(5, '0')}`;

export const voterId = (rollId: string, memberId: string): string => `${rollId}:${memberId}`;
