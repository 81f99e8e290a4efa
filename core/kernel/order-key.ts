/**
 * A unique sort key in order of time. Paging needs only `order < cursor` on one indexed string, and no row is skipped
 * or shown twice when two rows share a millisecond.
 */
export const orderKey = (at: number, id: string): string => `${String(at).padStart(13, '0')}:${id}`;

/** Where the keys of a moment end: those up to `at` are before it, those of a later one behind it. */
export const keysUntil = (at: number): string => String(at + 1).padStart(13, '0');
