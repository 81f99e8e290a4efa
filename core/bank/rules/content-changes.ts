import type { Question } from '../question';
import { rulesOf } from '../question-types/rules';

type Content = Omit<Question, 'questionId'>;
export type ContentField = 'topic' | 'difficulty' | 'stem' | 'options' | 'key' | 'explanation' | 'source';

const optionsOf = ({ body }: Content) => rulesOf(body.type).optionsOf(body);

const parts: Record<ContentField, (content: Content) => unknown> = {
  topic: ({ topic }) => topic,
  difficulty: ({ difficulty }) => difficulty,
  stem: ({ stem }) => stem,
  options: optionsOf,
  key: ({ body }) => [body.type, body.key, body.type === 'blank' && body.anyOrder === true],
  explanation: ({ explanation }) => explanation,
  source: ({ source }) => [source.document, source.version, source.article, source.quote],
};

const FIELDS: readonly ContentField[] = ['stem', 'options', 'key', 'explanation', 'source', 'topic', 'difficulty'];

/** The fields that differ between two versions of a question, most important first. */
export const contentChanges = (before: Content, after: Content): ContentField[] =>
  FIELDS.filter((field) => JSON.stringify(parts[field](before)) !== JSON.stringify(parts[field](after)));
