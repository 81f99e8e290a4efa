import { looksHere, needsLook } from '@/desk/check-words';
import { createDesk, dirtyBy } from '@/desk/create-desk';
import type { Desk as DeskFor } from '@/desk/desk-types';
import { newBy, type OwnUnits, withOwnUnits } from '@/desk/own-units';
import type { RefusalOf } from '@/platform/call';
import type {
  moveSurvey,
  openSurveyWork,
  SurveyCommand,
  SurveyWork,
  saveSurvey,
} from '../../../../core/surveys/workbench-contract';
import { fetchSurveyWork, fetchUnits, sendMove, sendSurvey } from './api';
import {
  type Draft,
  draft,
  draftOf,
  emptyDraft,
  fieldsOf,
  isSameDraft,
  type Problem,
  problemsOf,
  withUnit,
} from './draft-form';
import { workMessages } from './messages';

interface Item {
  form: Draft;
  saved: SurveyWork;
  around: OwnUnits;
  step: SurveyCommand;
  code: RefusalOf<typeof openSurveyWork | typeof saveSurvey | typeof moveSurvey>;
  field: Problem;
  opening: never;
}

/** A survey that is being written or decided on. */
export type Desk = DeskFor<Item>;

export const useCompose = createDesk<Item>({
  name: 'survey-draft',
  form: draft,
  messages: workMessages,
  load: async (me) => withOwnUnits(await fetchUnits(), me),
  fetch: fetchSurveyWork,
  save: async ({ id: surveyId, saved, form }) => {
    const fields = fieldsOf(form);
    return fields
      ? sendSurvey({ surveyId, seenRevision: saved?.revision ?? null, follows: form.follows, fields })
      : { ok: false, code: 'INVALID_INPUT' };
  },
  move: ({ id, saved }, command) => sendMove(id, saved.revision, command, looksHere || needsLook(saved.check)),
  idOf: ({ surveyId }) => surveyId,
  revisionOf: ({ revision }) => revision,
  isEditable: (survey) => survey.isEditable,
  formOf: draftOf,
  emptyForm: newBy(emptyDraft, withUnit),
  isSame: isSameDraft,
  problemsOf,
});

/** Whether the form differs from what is saved on the server. */
export const isDirty = dirtyBy(isSameDraft);
