import { placeOf } from '../../../bank/question-types/choice/letters';
import { rulesOf } from '../../../bank/question-types/rules';
import { type Share, shareOfMark } from '../../../kernel/points';
import type { Answer } from '../../answer';
import type { AttemptResult, DrawnQuestion } from '../../attempts/attempt';
import { hasAnswer, isGiven } from '../attempts/answer-fit';
import { addValue, NO_VALUES, type Sums } from './cronbach-alpha';
import { addPair, NO_PAIRS, type PairSums } from './pearson';

export interface ItemTally {
  questionId: string;
  /** Share earned on this item, and share earned on the rest of the same attempt. */
  itemAndRest: PairSums;
  /** Points earned on this item. */
  points: Sums;
  /** Attempts that left it open. They count as answers that earned nothing. */
  unanswered: number;
  /** How often each option was chosen, by its letter in the bank, or by `true` and `false`. */
  choices: { option: string; count: number }[];
}

/**
 * Running totals of attempts at a paper. Their size depends on the questions of the paper, not on the number of
 * attempts.
 */
export interface PaperTally {
  /** Attempts with at least one answer. */
  attempts: number;
  items: ItemTally[];
  /** Points on the questions that every member gets, see `commonIds`. */
  common: Sums;
}

export const NOTHING_TALLIED: PaperTally = { attempts: 0, items: [], common: NO_VALUES };

export interface FirstAttempt {
  questions: readonly Pick<DrawnQuestion, 'key' | 'id' | 'points' | 'letters'>[];
  answers: Readonly<Record<string, Answer>>;
  result: Pick<AttemptResult, 'earned' | 'total' | 'marks'>;
}

/** Ids of the questions that every member gets: sections with as many candidates as questions. */
export const commonIds = (sections: readonly { count: number; candidates: readonly { id: string }[] }[]): Set<string> =>
  new Set(
    sections.flatMap(({ count, candidates }) => (candidates.length <= count ? candidates.map(({ id }) => id) : [])),
  );

/** The chosen options, by their letters in the bank. */
function chosenOptions(answer: Answer, letters: readonly string[]): string[] {
  const inBank = (letter: string): string[] => {
    const found = letters[placeOf(letter)];
    return found === undefined ? [] : [found];
  };
  return rulesOf(answer.type).chosen(answer, inBank);
}

function countChoices(choices: ItemTally['choices'], chosen: readonly string[]): ItemTally['choices'] {
  const counts = new Map(choices.map(({ option, count }) => [option, count]));
  for (const option of chosen) counts.set(option, (counts.get(option) ?? 0) + 1);
  return [...counts].map(([option, count]) => ({ option, count }));
}

/** Marks are stored rounded, one third as 0.33; figures add what they were rounded from. */
const exactly = ({ points, earned, total }: Share): number => (points * earned) / total;

const newItem = (questionId: string): ItemTally => ({
  questionId,
  itemAndRest: NO_PAIRS,
  points: NO_VALUES,
  unanswered: 0,
  choices: [],
});

/**
 * Adds first attempts to a tally. A question left open earned nothing; an attempt without any answer is left out.
 * `common` has the ids of the questions that every member gets.
 */
export function addAttempts(
  tally: PaperTally,
  attempts: readonly FirstAttempt[],
  common: ReadonlySet<string>,
): PaperTally {
  const items = new Map(tally.items.map((item) => [item.questionId, item]));
  let { attempts: count, common: total } = tally;
  for (const { questions, answers, result } of attempts) {
    if (!hasAnswer(answers)) continue;
    count += 1;
    let onCommon = 0;
    const exact = new Map(
      questions.map(({ key, points }) => [key, exactly(shareOfMark(result.marks[key] ?? 0, points))]),
    );
    const whole = [...exact.values()].reduce((sum, earned) => sum + earned, 0);
    for (const { key, id, points, letters } of questions) {
      const earned = exact.get(key) ?? 0;
      const item = items.get(id) ?? newItem(id);
      const answer = answers[key];
      const isOpen = answer === undefined || !isGiven(answer);
      const rest = result.total > points ? (whole - earned) / (result.total - points) : 0;
      items.set(id, {
        questionId: id,
        itemAndRest: addPair(item.itemAndRest, earned / points, rest),
        points: addValue(item.points, earned),
        unanswered: item.unanswered + (isOpen ? 1 : 0),
        choices: isOpen ? item.choices : countChoices(item.choices, chosenOptions(answer, letters)),
      });
      if (common.has(id)) onCommon += earned;
    }
    total = addValue(total, onCommon);
  }
  return { attempts: count, items: [...items.values()], common: total };
}
