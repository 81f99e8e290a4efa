import { newId } from '@/platform/new-id';
import type { Follows, SurveyWork } from '../../../../core/surveys/workbench-contract';
import { sendSurvey } from './api';
import { draftAfter, fieldsOf } from './draft-form';
import { workMessages } from './messages';

/** What can go on from a survey: another version of its form, or a second round; null: nothing. */
export function goesOnAs({ kind, stage, result, replacedBy, status }: SurveyWork): Follows['as'] | null {
  if (status !== 'opened' || replacedBy !== null) return null;
  if (kind === 'survey') return stage === 'open' ? 'version' : null;
  return result?.kind === 'ballot' && result.outcome.state === 'tied' ? 'round' : null;
}

type Started = { ok: true; value: string } | { ok: false; message: string };

/** Saves it as a draft of its own; resolves to its id. */
export async function startAfter(survey: SurveyWork, now: number): Promise<Started> {
  const form = draftAfter(survey, now);
  const fields = fieldsOf(form);
  if (!fields) return { ok: false, message: workMessages.INVALID_INPUT };
  const surveyId = newId();
  const answer = await sendSurvey({ surveyId, seenRevision: null, follows: form.follows, fields });
  return answer.ok ? { ok: true, value: surveyId } : { ok: false, message: workMessages[answer.code] };
}
