import { naturalKey } from './natural-key';

const collator = new Intl.Collator('zh-Hans-CN');

/** Sorts names of people and units as people look for them: by how they are read, numbers as they are counted. */
export const compareNames = (left: string, right: string): number =>
  collator.compare(naturalKey(left), naturalKey(right)) || (left < right ? -1 : Number(left > right));

export const byName = (left: { name: string }, right: { name: string }): number => compareNames(left.name, right.name);
