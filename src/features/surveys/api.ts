import { call } from '@/platform/call';
import type { InputOf } from '../../../core/kernel/endpoint';
import { gradeMembers, openAppraisal, writeSelf } from '../../../core/surveys/appraisal-contract';
import { castBallot, handIn, listSurveys, listVoters, openSurvey } from '../../../core/surveys/contract';
import type { SurveyAnswer } from '../../../core/surveys/form';

export const fetchSurveys = (input: InputOf<typeof listSurveys>) => call(listSurveys, input);
export const fetchSurvey = (surveyId: string) => call(openSurvey, { surveyId });
export const fetchVoters = (input: InputOf<typeof listVoters>) => call(listVoters, input);
export const sendAnswers = (surveyId: string, answers: SurveyAnswer[]) => call(handIn, { surveyId, answers });
export const sendBallot = (surveyId: string, picks: number[]) => call(castBallot, { surveyId, picks });
export const fetchAppraisal = (surveyId: string) => call(openAppraisal, { surveyId });
export const sendSelf = (input: InputOf<typeof writeSelf>) => call(writeSelf, input);
export const sendMarks = (input: InputOf<typeof gradeMembers>) => call(gradeMembers, input);
