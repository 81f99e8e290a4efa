import { looksHere, needsLook } from '@/desk/check-words';
import { createDesk, dirtyBy } from '@/desk/create-desk';
import type { Desk as DeskFor } from '@/desk/desk-types';
import { newBy, type OwnUnits, withOwnUnits } from '@/desk/own-units';
import type { RefusalOf } from '@/platform/call';
import type {
  ActivityCommand,
  ActivityWork,
  moveActivity,
  openActivityWork,
  saveActivity,
} from '../../../../core/activities/workbench-contract';
import { fetchActivityWork, fetchUnits, sendActivity, sendMove } from './api';
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
  saved: ActivityWork;
  around: OwnUnits;
  step: ActivityCommand;
  code: RefusalOf<typeof openActivityWork | typeof saveActivity | typeof moveActivity>;
  field: Problem;
  opening: never;
}

/** An activity that is being written or decided on. */
export type Desk = DeskFor<Item>;

export const useCompose = createDesk<Item>({
  name: 'activity-draft',
  form: draft,
  messages: workMessages,
  load: async (me) => withOwnUnits(await fetchUnits(), me),
  fetch: fetchActivityWork,
  save: async ({ id, saved, form }) => {
    const fields = fieldsOf(form);
    return fields ? sendActivity(id, saved?.revision ?? null, fields) : { ok: false, code: 'INVALID_INPUT' };
  },
  move: ({ id, saved }, command) => sendMove(id, saved.revision, command, looksHere || needsLook(saved.check)),
  idOf: ({ activityId }) => activityId,
  revisionOf: ({ revision }) => revision,
  isEditable: (activity) => activity.isEditable,
  formOf: draftOf,
  emptyForm: newBy(emptyDraft, withUnit),
  isSame: isSameDraft,
  problemsOf,
});

/** Whether the form differs from what is saved on the server. */
export const isDirty = dirtyBy(isSameDraft);
