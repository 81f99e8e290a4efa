import { rulesOf } from '../../../bank/question-types/rules';
import type { AnalysedItem, PaperAnalysis } from '../../analysis/contract';
import type { QuestionSnapshot } from '../../papers/paper';
import type { ScoreSettings } from '../../papers/taking';
import { cronbachAlpha } from './cronbach-alpha';
import { discrimination } from './discrimination';
import { facility } from './facility';
import { FEWEST_SHOWN, flagsOf } from './flags';
import { randomGuess } from './random-guess';
import type { ItemTally, PaperTally } from './tally';

function itemOf(snapshot: QuestionSnapshot, tally: ItemTally | undefined, settings: ScoreSettings): AnalysedItem {
  const answers = tally?.itemAndRest.count ?? 0;
  const isShown = tally !== undefined && answers >= FEWEST_SHOWN;
  const figures = {
    answers,
    facility: isShown ? facility(answers, tally.itemAndRest.x) : null,
    discrimination: isShown ? discrimination(tally.itemAndRest) : null,
  };
  const countOf = (option: string): number => tally?.choices.find((each) => each.option === option)?.count ?? 0;
  const options = rulesOf(snapshot.body.type).countable(snapshot.body);
  return {
    questionId: snapshot.id,
    type: snapshot.body.type,
    stem: snapshot.stem,
    ...figures,
    randomGuess: randomGuess(snapshot.body, settings),
    unanswered: isShown ? tally.unanswered : null,
    choices: isShown && options ? options.map((option) => ({ ...option, count: countOf(option.option) })) : null,
    flags: flagsOf(figures),
  };
}

/** The report of a paper from its tally. Alpha covers only the questions that every member got. */
export function reportOf(
  tally: PaperTally,
  {
    snapshots,
    common,
    settings,
  }: {
    snapshots: readonly QuestionSnapshot[];
    common: ReadonlySet<string>;
    settings: ScoreSettings;
  },
): Pick<PaperAnalysis, 'attempts' | 'alpha' | 'alphaItems' | 'items'> {
  const byId = new Map(tally.items.map((item) => [item.questionId, item]));
  const sums = tally.items.filter(({ questionId }) => common.has(questionId)).map(({ points }) => points);
  return {
    attempts: tally.attempts,
    alpha: tally.attempts >= FEWEST_SHOWN ? cronbachAlpha(sums, tally.common) : null,
    alphaItems: common.size,
    items: snapshots.map((snapshot) => itemOf(snapshot, byId.get(snapshot.id), settings)),
  };
}
