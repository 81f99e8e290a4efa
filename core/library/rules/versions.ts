import type { ArticleChange, ComparedArticle } from './compare-versions';

interface Version {
  /** `YYYY-MM-DD` */
  version: string;
}

/** The version with the latest date; null if there is none. */
export const newestOf = <Known extends Version>(versions: readonly Known[]): Known | null =>
  versions.reduce<Known | null>((newest, next) => (newest && newest.version >= next.version ? newest : next), null);

/** The newest version before `version`; null if that is the first. */
export const previousOf = <Known extends Version>(versions: readonly Known[], version: string): Known | null =>
  newestOf(versions.filter((known) => known.version < version));

export type ChangeCounts = Record<ArticleChange['kind'], number>;

export function countChanges(changes: readonly ArticleChange<ComparedArticle>[]): ChangeCounts {
  const counts: ChangeCounts = { same: 0, moved: 0, changed: 0, gone: 0, new: 0 };
  for (const change of changes) counts[change.kind] += 1;
  return counts;
}
