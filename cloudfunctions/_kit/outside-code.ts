/**
 * The code that refuses work on something: `FORBIDDEN` if the caller may read it, and otherwise `NOT_FOUND`, which does
 * not reveal that it exists.
 */
export const outsideCode = (isReader: boolean): 'FORBIDDEN' | 'NOT_FOUND' => (isReader ? 'FORBIDDEN' : 'NOT_FOUND');
