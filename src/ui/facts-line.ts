const NO_BREAK = '\u00a0';

/**
 * Facts beside each other: unit · time · state. Where the line is too long it breaks between two facts and not within
 * one, provided that the text has `word-break: keep-all`.
 */
export const factsLine = (facts: readonly string[]): string =>
  facts.map((fact) => fact.replace(/ /g, NO_BREAK)).join(`${NO_BREAK}· `);
