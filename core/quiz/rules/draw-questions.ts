import type { QuestionBody } from '../../bank/question';
import { type Random, randomFrom, shuffle } from '../../kernel/random';
import type { DrawnQuestion } from '../attempt';
import type { PaperSection } from '../paper';
import { letterAt } from './answer-fit';

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
  switch (body.type) {
    case 'single': {
      const { options, letters, letterOf } = shuffledOptions(body.options, random);
      return { body: { ...body, options, key: letterOf(body.key) }, letters };
    }
    case 'multiple': {
      const { options, letters, letterOf } = shuffledOptions(body.options, random);
      return { body: { ...body, options, key: body.key.map(letterOf).sort() }, letters };
    }
    case 'judge':
    case 'blank':
      return { body, letters: [] };
    default:
      return body satisfies never;
  }
}

function shuffledOptions(options: readonly { key: string; text: string }[], random: Random) {
  const order = shuffle(options, random);
  return {
    options: order.map(({ text }, index) => ({ key: letterAt(index), text })),
    letters: order.map(({ key }) => key),
    letterOf: (key: string): string => letterAt(order.findIndex((option) => option.key === key)),
  };
}
