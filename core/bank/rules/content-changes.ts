import type { Question } from '../question';
import { rulesOf } from '../question-types/rules';

type Content = Omit<Question, 'questionId'>;
export type ContentField = 'topic' | 'difficulty' | 'stem' | 'options' | 'key' | 'explanation' | 'source';

const optionsOf = ({ body }: Content) => rulesOf(body.type).optionsOf(body);

/** The type, the key, and how it is to be taken; what says no is the same as what is not there. */
const allButOptions = (body: Content['body']) =>
  Object.entries(body)
    .filter(([field, value]) => field !== 'options' && value !== undefined && (field === 'key' || value !== false))
    .sort(([one], [other]) => (one < other ? -1 : 1));

const parts: Record<ContentField, (content: Content) => unknown> = {
  topic: ({ topic }) => topic,
  difficulty: ({ difficulty }) => difficulty,
  stem: ({ stem }) => stem,
  options: optionsOf,
  key: ({ body }) => allButOptions(body),
  explanation: ({ explanation }) => explanation,
  source: ({ source }) => [source.document, source.version, source.article, source.quote],
};

const FIELDS: readonly ContentField[] = ['stem', 'options', 'key', 'explanation', 'source', 'topic', 'difficulty'];

/** The fields that differ between two versions of a question, most important first. */
export const contentChanges = (before: Content, after: Content): ContentField[] =>
  FIELDS.filter((field) => JSON.stringify(parts[field](before)) !== JSON.stringify(parts[field](after)));
