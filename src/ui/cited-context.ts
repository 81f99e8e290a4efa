import { createContext } from 'react';

/** How an article is opened that a text cites by this address; null: it cannot be, and its words stay plain. */
export type OpenCited = (address: string) => (() => void) | null;

export const CitedContext = createContext<OpenCited>(() => null);
