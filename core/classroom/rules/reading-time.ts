/** Reading speed on a phone, in characters per minute. */
const CHARACTERS_PER_MINUTE = 300;

/** Estimated minutes to read a text, at least 1. It helps members choose; nobody's time is measured. */
export const minutesToRead = (text: string): number =>
  Math.max(1, Math.ceil([...text.replace(/\s/g, '')].length / CHARACTERS_PER_MINUTE));
