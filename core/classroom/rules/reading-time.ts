/** How fast people read on a phone, characters a minute. */
const CHARACTERS_PER_MINUTE = 300;

/** Minutes that a text takes to read, at least 1; a help for choosing, never counted. */
export const minutesToRead = (text: string): number =>
  Math.max(1, Math.ceil([...text.replace(/\s/g, '')].length / CHARACTERS_PER_MINUTE));
