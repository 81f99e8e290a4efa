/** The header of a table must be within this many rows: a title and explanations may come before it. */
export const HEADER_WITHIN = 20;
