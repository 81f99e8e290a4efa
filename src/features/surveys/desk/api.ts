import { call } from '@/platform/call';
import type { InputOf } from '../../../../core/kernel/endpoint';
import { listUnits } from '../../../../core/org/workbench-contract';
import { openAppraisalTable } from '../../../../core/surveys/appraisal-contract';
import {
  exportSurvey,
  type Follows,
  listSurveyWork,
  moveSurvey,
  openSurveyWork,
  type SurveyCommand,
  type SurveyFields,
  saveSurvey,
} from '../../../../core/surveys/workbench-contract';

export const fetchUnits = () => call(listUnits, {});
export const fetchWork = (input: InputOf<typeof listSurveyWork>) => call(listSurveyWork, input);
export const fetchSurveyWork = (surveyId: string) => call(openSurveyWork, { surveyId });
export const fetchExport = (surveyId: string) => call(exportSurvey, { surveyId });
export const fetchTable = (surveyId: string) => call(openAppraisalTable, { surveyId });
export const sendMove = (surveyId: string, seenRevision: number, command: SurveyCommand, looked: boolean) =>
  call(moveSurvey, { surveyId, seenRevision, command, ...(looked && { looked }) });

interface Saving {
  surveyId: string;
  seenRevision: number | null;
  follows: Follows | null;
  fields: SurveyFields;
}
export const sendSurvey = ({ fields, ...rest }: Saving) => call(saveSurvey, { ...rest, ...fields });
