import type { Question, QuestionBody } from '../../question';
import { rulesOf } from '../../question-types/rules';

const plainLines = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

const ordered = (body: QuestionBody): unknown => rulesOf(body.type).canonical(body, plainLines);

const contentOf = ({ topic, difficulty, stem, body, explanation, source }: Omit<Question, 'questionId'>): string =>
  JSON.stringify([
    topic,
    difficulty,
    plainLines(stem),
    ordered(body),
    plainLines(explanation),
    [source.document, source.version, source.article, plainLines(source.quote)],
  ]);

/** Whether two questions have the same content, regardless of the order of options and key. */
export const sameQuestion = (one: Omit<Question, 'questionId'>, other: Omit<Question, 'questionId'>): boolean =>
  contentOf(one) === contentOf(other);

export const sameBody = (one: QuestionBody, other: QuestionBody): boolean =>
  JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
