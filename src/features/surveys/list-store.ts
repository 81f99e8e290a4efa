import { commonMessages } from '@/platform/common-messages';
import { createPagedStore } from '@/ui/paged-store';
import { fetchSurveys, fetchVoters } from './api';

/** Surveys and ballots for me: open, or ended. */
export const useSurveys = createPagedStore({
  fetchPage: (when: 'open' | 'ended', cursor) => fetchSurveys({ when, cursor }),
  messages: commonMessages,
  idOf: (row) => row.surveyId,
});

/** The roll of a ballot. */
export const useVoters = createPagedStore({
  fetchPage: (surveyId: string, cursor) => fetchVoters({ surveyId, cursor }),
  messages: commonMessages,
  idOf: (row) => row.memberId,
});
