/** Full width, case and spaces do not matter in keywords. */
export const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').toUpperCase();
