import * as v from 'valibot';
import { kept } from '@/platform/kept';
import { picks, surveyAnswers } from '../../../core/surveys/form';

/** What somebody has begun to answer, on this device until it is handed in. */
const begun = v.object({ surveyId: v.string(), answers: surveyAnswers, picks });

/** One for each survey, so that two that are open keep theirs. */
export const keptAnswers = (surveyId: string) => kept(`survey:${surveyId}`, begun);
