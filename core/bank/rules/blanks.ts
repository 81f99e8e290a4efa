/** A blank in a stem. */
export const BLANK = '____';

export const countBlanks = (stem: string): number => stem.split(BLANK).length - 1;
