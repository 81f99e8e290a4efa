import { ok, type Result, refuse } from '../../kernel/result';
import type { Source } from '../question';
import type { Outdated, QuestionState } from '../stale/outdated';
import { comparable } from './comparable';

export interface CitingQuestion {
  state: QuestionState;
  source: Source;
  outdated: Outdated | null;
}

/** `keep`: the question still holds, and now quotes these words of the new text. */
export type StaleDecision = { name: 'keep'; quote: string } | { name: 'retire' };

/**
 * The question after the decision. A kept question cites the new version; its quote must occur there
 * (`QUOTE_NOT_FOUND`). Repeating a decision changes nothing; a different decision on a question that is no longer stale
 * is `CONFLICT`.
 */
export function resolveStale(
  question: CitingQuestion,
  decision: StaleDecision,
): Result<CitingQuestion, 'ARTICLE_GONE' | 'QUOTE_NOT_FOUND' | 'CONFLICT'> {
  const { state, source, outdated } = question;
  if (state !== 'stale' || !outdated) {
    const isTaken =
      decision.name === 'retire' ? state === 'retired' : state === 'active' && source.quote === decision.quote;
    return isTaken ? ok(question) : refuse('CONFLICT');
  }
  if (decision.name === 'retire') return ok({ state: 'retired', source, outdated: null });
  if (outdated.kind === 'gone') return refuse('ARTICLE_GONE');
  if (!holds(outdated.after.paragraphs, decision.quote)) return refuse('QUOTE_NOT_FOUND');
  return ok({
    state: 'active',
    source: {
      document: source.document,
      version: outdated.version,
      article: outdated.after.number,
      quote: decision.quote,
    },
    outdated: null,
  });
}

/** A quote may continue from one paragraph into the next. */
const holds = (paragraphs: readonly string[], quote: string): boolean =>
  comparable(paragraphs.join('')).includes(comparable(quote));
