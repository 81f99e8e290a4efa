/** Names as people separate them. A space does not: it stands inside one, 「郑 立」. */
export const namesIn = (about: string): string[] =>
  about
    .split(/[、，,；;]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
