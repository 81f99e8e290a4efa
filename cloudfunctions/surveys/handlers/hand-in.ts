import { ok, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/surveys/contract';
import { checkAnswers } from '../../../core/surveys/rules/answers';
import { route } from '../../_kit/serve';
import { dropIn } from '../drop-in';
import { handInNamed } from '../hand-in-named';
import { papersOf } from '../papers';
import { findReadable } from '../readable-survey';
import { viewFor } from '../view-for';

export const handIn = route(contract.handIn, async ({ surveyId, answers: given }, context) => {
  const { db, caller, now } = context;
  const held = await findReadable(db, surveyId, caller);
  if (held?.survey.kind !== 'survey') return refuse('NOT_FOUND');
  const { survey } = held;
  const isOver = now >= survey.closesAt;
  const checked = checkAnswers(survey.questions, given);
  if (!survey.roll) {
    if (!checked.ok) return isOver ? refuse('SURVEY_ENDED') : checked;
    const answers = await handInNamed(held, { answers: checked.value, isOver }, context);
    return answers.ok ? ok(await viewFor({ ...held, answers: answers.value }, context)) : answers;
  }
  if (isOver) return refuse('SURVEY_ENDED');
  if (!held.voter) return refuse('NOT_ON_ROLL');
  if (!checked.ok) return checked;
  const papers = papersOf(survey.questions, checked.value);
  const dropped = await dropIn({ surveyId, roll: survey.roll, papers }, context);
  return dropped.ok ? ok(await viewFor({ ...held, voter: { ...held.voter, handedIn: 1 } }, context)) : dropped;
});
