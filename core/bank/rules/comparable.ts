/**
 * Text without differences that people do not notice: full and half width (Unicode NFKC, UAX #15), upper and lower
 * case, white space.
 */
export const comparable = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
