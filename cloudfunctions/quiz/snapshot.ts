import type { QuestionSnapshot } from '../../core/quiz/paper';
import type { QuestionDoc } from '../bank/public';

export const snapshotOf = (doc: QuestionDoc): QuestionSnapshot => ({
  id: doc._id,
  version: doc.version,
  stem: doc.stem,
  body: doc.body,
  explanation: doc.explanation,
  source: doc.source,
});
