import { createContext } from 'react';

/** Whether a list goes on beyond what has been fetched of it. */
export const GoesOn = /* @__PURE__ */ createContext(false);
