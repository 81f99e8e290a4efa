const NO_BREAK = '\u00a0';
const JOINER = '\u2060';

/**
 * Joins facts into a line: unit · time · state. With `word-break: keep-all` a long line breaks between two facts, never
 * within one and never before a bracket, and no dot is left at its end. `Facts` draws them without a dot at the start of
 * a line either, for more elements.
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
