/**
 * Text without what a person would not call a difference: full and half width (Unicode NFKC, UAX #15), upper and lower
 * case, and any white space.
 */
export const foldText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
