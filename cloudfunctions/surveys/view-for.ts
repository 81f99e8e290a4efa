import type { SurveyView } from '../../core/surveys/contract';
import type { MemberContext } from '../_kit/serve';
import { findResult } from './counting';
import type { Held } from './readable-survey';
import { countTurnout } from './repository';
import { surveyViewOf } from './views';

/** The page of a survey as the caller sees it. One request, more until it is counted. */
export async function viewFor(held: Held, { db, caller, now }: MemberContext): Promise<SurveyView> {
  const outcome = await findResult(db, held.survey, now);
  const turnout = outcome?.turnout ?? (await countTurnout(db, held.survey));
  return surveyViewOf(held, { outcome, turnout }, { caller, now });
}
