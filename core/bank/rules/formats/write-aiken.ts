import type { Question } from '../../question';

/** Questions with one right option; the others, and all that Aiken has no place for, are left out. */
export const writeAiken = (questions: readonly Question[]): string =>
  questions
    .flatMap(({ stem, body }) =>
      body.type === 'single'
        ? [`${stem}\n${body.options.map(({ key, text }) => `${key}. ${text}`).join('\n')}\nANSWER: ${body.key}\n`]
        : [],
    )
    .join('\n');
