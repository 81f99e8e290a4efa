import type { Attempt, DrawnQuestion } from '../attempt';
import type { Paper } from '../paper';
import { drawQuestions } from './draw-questions';

/** What a member saw of a question; its key may have been corrected since, and that changes nothing of the draw. */
const seen = ({ id, stem, body }: DrawnQuestion): string =>
  JSON.stringify([
    id,
    stem,
    body.type === 'single' || body.type === 'multiple' ? body.options.map(({ text }) => text) : [],
  ]);

/**
 * Draws an attempt again from its seed and names the questions that come out otherwise than they were given, by key. None:
 * choice, order and options are what the seed gives, and nobody had a hand in them.
 */
export function differencesOf(attempt: Pick<Attempt, 'seed' | 'questions'>, paper: Pick<Paper, 'sections'>): string[] {
  const again = drawQuestions(paper.sections, attempt.seed);
  const keys = new Set([...attempt.questions, ...again].map(({ key }) => key));
  const seenBy = (list: readonly DrawnQuestion[]) => new Map(list.map((each) => [each.key, seen(each)]));
  const [given, redrawn] = [seenBy(attempt.questions), seenBy(again)];
  return [...keys].filter((key) => given.get(key) !== redrawn.get(key));
}
