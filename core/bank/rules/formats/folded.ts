/** Full width and case make no difference to words that mean something. */
export const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
