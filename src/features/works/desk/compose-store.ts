import { looksHere, needsLook } from '@/desk/check-words';
import { createDesk, dirtyBy } from '@/desk/create-desk';
import type { Desk as DeskFor } from '@/desk/desk-types';
import { newBy, type OwnUnits, withOwnUnits } from '@/desk/own-units';
import type { RefusalOf } from '@/platform/call';
import type {
  CallCommand,
  CallDesk,
  moveCall,
  openCallDesk,
  saveCall,
} from '../../../../core/works/workbench-contract';
import { fetchCallDesk, fetchUnits, sendCall, sendMove } from './api';
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
  saved: CallDesk;
  around: OwnUnits;
  step: CallCommand;
  code: RefusalOf<typeof openCallDesk | typeof saveCall | typeof moveCall>;
  field: Problem;
  opening: never;
}

/** A call that is being written or decided on. */
export type Desk = DeskFor<Item>;

export const useCompose = createDesk<Item>({
  name: 'call-draft',
  form: draft,
  messages: workMessages,
  load: async (me) => withOwnUnits(await fetchUnits(), me),
  fetch: fetchCallDesk,
  save: async ({ id: callId, saved, form }) => {
    const fields = fieldsOf(form);
    return fields
      ? sendCall({ callId, seenRevision: saved?.revision ?? null, fields })
      : { ok: false, code: 'INVALID_INPUT' };
  },
  move: ({ id, saved }, command) => sendMove(id, saved.revision, command, looksHere || needsLook(saved.check)),
  idOf: ({ callId }) => callId,
  revisionOf: ({ revision }) => revision,
  isEditable: (call) => call.isEditable,
  formOf: draftOf,
  emptyForm: newBy(emptyDraft, withUnit),
  isSame: isSameDraft,
  problemsOf,
});

/** Whether the form differs from what is saved on the server. */
export const isDirty = dirtyBy(isSameDraft);
