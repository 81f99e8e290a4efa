const NO_BREAK = '\u00a0';

/**
 * Joins facts into a line: unit · time · state. With `word-break: keep-all` a long line breaks between two facts, never
 * within one.
 */
export const factsLine = (facts: readonly string[]): string =>
  facts.map((fact) => fact.replace(/ /g, NO_BREAK)).join(`${NO_BREAK}· `);
