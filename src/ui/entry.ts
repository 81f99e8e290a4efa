/** Marks a row of a list that opens something, for the keys of a desk. */
export const ENTRY = 'data-entry';

export const entryMark: Record<string, string> = process.env.TARO_ENV === 'weapp' ? {} : { [ENTRY]: '' };
