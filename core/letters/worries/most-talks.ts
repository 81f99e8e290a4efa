/** Somebody who was spoken to more often has a file elsewhere. */
export const MOST_TALKS = 20;
