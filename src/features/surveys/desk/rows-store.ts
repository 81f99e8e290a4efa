import { createPagedStore } from '@/ui/paged-store';
import type { SurveyList } from '../../../../core/surveys/workbench-contract';
import { fetchWork } from './api';
import { workMessages } from './messages';

/** Surveys of my units in one state, or those that wait for me. */
export const useSurveyWork = createPagedStore({
  fetchPage: (status: SurveyList, cursor) => fetchWork({ status, cursor }),
  messages: workMessages,
  idOf: (row) => row.surveyId,
});
