import { looksHere, needsLook } from '@/desk/check-words';
import { createDesk, dirtyBy } from '@/desk/create-desk';
import type { Desk as DeskFor } from '@/desk/desk-types';
import { byParts, merged } from '@/desk/three-way';
import type { RefusalOf } from '@/platform/call';
import { now } from '@/platform/clock';
import { dayKey } from '../../../core/kernel/calendar';
import { ok } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import type { ManagedUnits, UnitView } from '../../../core/org/workbench-contract';
import type { movePaper, openPaperWork, PaperCommand, PaperWork, savePaper } from '../../../core/quiz/papers/contract';
import type { PaperPlan } from '../../../core/quiz/papers/plan';
import { fetchPaperWork, fetchUnits, sendMove, sendPaper } from './api';
import { messages } from './messages';
import {
  emptyForm,
  formOf,
  isSameForm,
  type PaperForm,
  type PaperProblems,
  paperForm,
  planOf,
  problemsOf,
} from './paper-form';

interface Paper {
  form: PaperForm;
  saved: PaperWork;
  /** `administered`: units that I administer. */
  around: { units: ManagedUnits; administered: UnitView[] };
  step: PaperCommand;
  code: RefusalOf<typeof openPaperWork | typeof savePaper | typeof movePaper>;
  field: keyof PaperProblems;
  /** What a new paper is. */
  opening: PaperPlan['kind'];
}

/** A paper that is being composed or looked at. */
export type Desk = DeskFor<Paper>;

export const useCompose = createDesk<Paper>({
  name: 'paper-draft',
  form: paperForm,
  messages,
  load: async (me) => {
    const units = await fetchUnits();
    if (!units.ok) return units;
    const administered = units.value.items.filter((unit) => holdsOn(me.roles, ['admin'], unit.path));
    return ok({ units: units.value, administered });
  },
  fetch: fetchPaperWork,
  save: async ({ id, saved, form }) => {
    const plan = planOf(form);
    if (!plan) return { ok: false, code: 'INVALID_INPUT' };
    return sendPaper({ paperId: id, seenRevision: saved?.revision ?? null, plan });
  },
  move: ({ id, saved }, command) =>
    sendMove({
      paperId: id,
      seenRevision: saved.revision,
      ...((looksHere || needsLook(saved.check)) && { looked: true }),
      command,
    }),
  idOf: ({ paperId }) => paperId,
  revisionOf: ({ revision }) => revision,
  isEditable: ({ state }) => state === 'draft',
  formOf,
  emptyForm: ({ administered }, _me, kind = 'fixed') => emptyForm(administered[0]?.unitId ?? '', kind, now()),
  isSame: isSameForm,
  problemsOf: (form) => problemsOf(form, dayKey(now())),
  mergers: { taking: merged, chosen: byParts(({ id }) => id) },
});

/** Whether the form differs from what is saved on the server. */
export const isDirty = dirtyBy(isSameForm);

export const isEditable = ({ saved }: Desk): boolean => saved === null || saved.state === 'draft';
