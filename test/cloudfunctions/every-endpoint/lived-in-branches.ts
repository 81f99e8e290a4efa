/** A text in everything that only this branch may read. */
export const wordsOf = (unitId: string): string => `${unitId}内部文字`;

export interface Branch {
  unitId: string;
  secretary: string;
  member: string;
}
export const BRANCHES: readonly Branch[] = [
  { unitId: 'b1', secretary: 'secretary1', member: 'member1' },
  { unitId: 'b2', secretary: 'secretary2', member: 'member3' },
];
