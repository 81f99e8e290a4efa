import { createContext } from 'react';

/**
 * Returns the function that opens the article at this address; null if it cannot be opened, so that it stays plain
 * text.
 */
export type OpenCited = (address: string) => (() => void) | null;

export const CitedContext = createContext<OpenCited>(() => null);
