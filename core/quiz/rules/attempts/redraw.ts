import { rulesOf } from '../../../bank/question-types/rules';
import type { Attempt, DrawnQuestion } from '../../attempts/attempt';
import type { Paper } from '../../papers/paper';
import { drawQuestions } from './draw-questions';

/** What the member saw of a question, without its key. A corrected key does not change the draw. */
const seen = ({ id, stem, body }: DrawnQuestion): string =>
  JSON.stringify([
    id,
    stem,
    rulesOf(body.type)
      .optionsOf(body)
      .map(({ text }) => text),
  ]);

/**
 * Draws an attempt again from its seed and returns the keys of the questions that differ from those the member got. An
 * empty list proves that selection, order and options come from the seed and nobody interfered.
 */
export function differencesOf(attempt: Pick<Attempt, 'seed' | 'questions'>, paper: Pick<Paper, 'sections'>): string[] {
  const again = drawQuestions(paper.sections, attempt.seed);
  const keys = new Set([...attempt.questions, ...again].map(({ key }) => key));
  const seenBy = (list: readonly DrawnQuestion[]) => new Map(list.map((each) => [each.key, seen(each)]));
  const [given, redrawn] = [seenBy(attempt.questions), seenBy(again)];
  return [...keys].filter((key) => given.get(key) !== redrawn.get(key));
}
