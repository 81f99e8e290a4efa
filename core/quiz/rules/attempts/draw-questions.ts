import type { QuestionBody } from '../../../bank/question';
import { rulesOf } from '../../../bank/question-types/rules';
import { type Random, randomFrom, shuffle } from '../../../kernel/random';
import type { DrawnQuestion } from '../../attempts/attempt';
import type { PaperSection } from '../../papers/paper';

/**
 * The questions of a paper for one member: section by section, questions and options in a random order. The same seed
 * gives the same draw. No step reads a key, so neither selection nor order reveals anything about it.
 */
export function drawQuestions(
  sections: readonly Pick<PaperSection, 'count' | 'points' | 'candidates'>[],
  seed: string,
): DrawnQuestion[] {
  const random = randomFrom(seed);
  return sections
    .flatMap(({ count, points, candidates }) =>
      shuffle(candidates, random)
        .slice(0, count)
        .map((snapshot) => ({ ...snapshot, points, ...reletter(snapshot.body, random) })),
    )
    .map((question, index) => ({ ...question, key: `q${index + 1}` }));
}

/** Shuffles the options and letters them anew. Returns the key in the new letters, and the former letters. */
function reletter(body: QuestionBody, random: Random): Pick<DrawnQuestion, 'body' | 'letters'> {
  const rules = rulesOf(body.type);
  const letters = shuffle(rules.optionsOf(body), random).map(({ key }) => key);
  return { body: rules.arranged(body, letters), letters };
}
