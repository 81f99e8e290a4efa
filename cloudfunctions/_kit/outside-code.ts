/** Why something that the caller may not work on is refused: who reads it knows of it; to others it does not show. */
export const outsideCode = (isReader: boolean): 'FORBIDDEN' | 'NOT_FOUND' => (isReader ? 'FORBIDDEN' : 'NOT_FOUND');
