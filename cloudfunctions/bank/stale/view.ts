import type { StaleQuestion } from '../../../core/bank/stale/contract';
import type { QuestionDoc } from '../documents';

/** The view for those who keep the bank, including the key. */
export function staleQuestionView(question: QuestionDoc): StaleQuestion {
  const { _id, topic, stem, body, explanation, source, outdated } = question;
  if (!outdated) throw new Error(`${_id} is stale and nothing says why`);
  return {
    id: _id,
    topic,
    stem,
    body,
    explanation,
    source: {
      document: source.document,
      version: source.version,
      article: source.article,
      quote: source.quote,
    },
    outdated,
  };
}
