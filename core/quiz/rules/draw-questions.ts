import type { QuestionBody } from '../../bank/question';
import { type Random, randomFrom, shuffle } from '../../kernel/random';
import type { DrawnQuestion } from '../attempt';
import type { PaperSection } from '../paper';
import { letterAt } from './answer-fit';

/**
 * What one member gets of a paper: section by section, questions and options in an order of its own. The same seed draws
 * the same again. No step looks at a key, so neither choice nor order tells anything about it.
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
        .map((snapshot) => ({ ...snapshot, points, body: reletter(snapshot.body, random) })),
    )
    .map((question, index) => ({ ...question, key: `q${index + 1}` }));
}

/** Options shuffled and lettered anew, with the key in the new letters. */
function reletter(body: QuestionBody, random: Random): QuestionBody {
  switch (body.type) {
    case 'single': {
      const { options, letterOf } = shuffledOptions(body.options, random);
      return { ...body, options, key: letterOf(body.key) };
    }
    case 'multiple': {
      const { options, letterOf } = shuffledOptions(body.options, random);
      return { ...body, options, key: body.key.map(letterOf).sort() };
    }
    case 'judge':
    case 'blank':
      return body;
    default:
      return body satisfies never;
  }
}

function shuffledOptions(options: readonly { key: string; text: string }[], random: Random) {
  const order = shuffle(options, random);
  return {
    options: order.map(({ text }, index) => ({ key: letterAt(index), text })),
    letterOf: (key: string): string => letterAt(order.findIndex((option) => option.key === key)),
  };
}
