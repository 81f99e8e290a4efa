/**
 * A sort key that is unique and ordered by time: paging goes by one indexed string, `order < cursor`,
 * and no row is skipped or shown twice when two share a millisecond.
 */
export const orderKey = (at: number, id: string): string => `${String(at).padStart(13, '0')}:${id}`;
