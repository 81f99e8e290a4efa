import type { Question, QuestionBody } from '../../question';

const plainLines = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

function ordered(body: QuestionBody): unknown {
  switch (body.type) {
    case 'single':
    case 'multiple':
      return [
        body.type,
        [...body.options]
          .sort((one, other) => (one.key < other.key ? -1 : 1))
          .map(({ key, text }) => [key, plainLines(text)]),
        [body.key].flat().sort(),
      ];
    case 'judge':
      return [body.type, body.key];
    case 'blank':
      return [body.type, body.key];
    default:
      return body satisfies never;
  }
}

const contentOf = ({ topic, difficulty, stem, body, explanation, source }: Omit<Question, 'questionId'>): string =>
  JSON.stringify([
    topic,
    difficulty,
    plainLines(stem),
    ordered(body),
    plainLines(explanation),
    [source.document, source.version, source.article, plainLines(source.quote)],
  ]);

/** Whether two questions say the same, in whatever order their options and key are written. */
export const sameQuestion = (one: Omit<Question, 'questionId'>, other: Omit<Question, 'questionId'>): boolean =>
  contentOf(one) === contentOf(other);

export const sameBody = (one: QuestionBody, other: QuestionBody): boolean =>
  JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
