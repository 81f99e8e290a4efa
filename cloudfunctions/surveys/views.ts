import { shownChanges } from '../../core/desk/end-change';
import type { MyPart, SurveyRow, SurveyView, Turnout } from '../../core/surveys/contract';
import { awaitedOf } from '../../core/surveys/rules/awaited';
import { stageOf } from '../../core/surveys/rules/window';
import type { SurveyWorkRow } from '../../core/surveys/workbench-contract';
import type { Caller } from '../_kit/caller';
import { shownResult } from './counting';
import { type Held, isBeside } from './readable-survey';
import type { OutcomeDoc, WorkDoc } from './repository';

interface Reader {
  caller: Pick<Caller, 'memberId' | 'isProbationary'>;
  now: number;
}

export function myPartOf({ survey, voter, answers }: Held, { caller }: Reader): MyPart {
  if (voter) return voter.handedIn === 1 ? 'handedIn' : 'open';
  if (survey.roll) return survey.kind !== 'survey' && isBeside(survey, caller) ? 'probationary' : 'notOnRoll';
  return answers ? 'handedIn' : 'open';
}

export const surveyRowOf = (held: Held, reader: Reader): SurveyRow => ({
  surveyId: held.survey._id,
  title: held.survey.title,
  unitName: held.survey.unitName,
  kind: held.survey.kind,
  isSecret: held.survey.isSecret,
  closesAt: held.survey.closesAt,
  stage: stageOf(held.survey.closesAt, reader.now),
  mine: myPartOf(held, reader),
});

export const changesOf = ({ survey: { changes } }: Pick<Held, 'survey'>): SurveyView['changes'] =>
  shownChanges(changes);

export const surveyViewOf = (
  held: Held,
  { outcome, turnout }: { outcome: OutcomeDoc | null; turnout: Turnout },
  reader: Reader,
): SurveyView => ({
  ...surveyRowOf(held, reader),
  intro: held.survey.intro,
  questions: [...held.survey.questions],
  candidates: [...held.survey.candidates],
  seats: held.survey.seats,
  turnout,
  changes: changesOf(held),
  version: held.survey.version,
  replacedBy: held.survey.replacedBy,
  result: outcome && shownResult(outcome.result, held.survey),
  areBallotsShown: held.survey.areBallotsShown,
});

export const surveyWorkRowOf = (survey: WorkDoc, now: number): SurveyWorkRow => ({
  surveyId: survey._id,
  title: survey.title,
  unitName: survey.unitName,
  kind: survey.kind,
  isSecret: survey.isSecret,
  status: survey.status,
  awaited: awaitedOf(survey, now),
  closesAt: survey.closesAt,
  updatedAt: survey.updatedAt,
});
