const NO_BREAK = '\u00a0';
const JOINER = '\u2060';

/**
 * Joins facts into a line: unit · time · state. With `word-break: keep-all` a long line breaks between two facts, never
 * within one and never before a bracket. The dot stays with the fact after it: at the start of a line the style cuts it
 * off, at the end of one none is left over.
 */
export const factsLine = (facts: readonly string[]): string =>
  facts
    .map((fact) =>
      fact
        .replace(/ /g, NO_BREAK)
        .replace(/[（(《“]/g, `${JOINER}$&`)
        .replace(new RegExp(`^${JOINER}`), ''),
    )
    .join(` ·${NO_BREAK}`);
