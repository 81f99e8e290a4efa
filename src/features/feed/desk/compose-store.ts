import { needsLook } from '@/desk/check-words';
import { createDesk, dirtyBy } from '@/desk/create-desk';
import type { Desk as DeskFor } from '@/desk/desk-types';
import { usualUnit } from '@/desk/own-units';
import type { RefusalOf } from '@/platform/call';
import { now } from '@/platform/clock';
import { WRITERS } from '../../../../core/desk/standing';
import type { FeedColumn } from '../../../../core/feed/columns';
import { draftersOf } from '../../../../core/feed/rules/drafters';
import type { movePost, openWork, PostCommand, saveDraft, WorkView } from '../../../../core/feed/workbench-contract';
import { dayKey } from '../../../../core/kernel/calendar';
import { ok } from '../../../../core/kernel/result';
import { holdsOn } from '../../../../core/kernel/roles';
import type { ManagedUnits, UnitView } from '../../../../core/org/workbench-contract';
import { fetchColumns, fetchUnits, fetchWork, sendDraft, sendMove } from './api';
import {
  type DraftForm,
  type DraftProblems,
  draftForm,
  emptyForm,
  fieldsOf,
  formOf,
  isSameForm,
  problemsOf,
} from './draft-form';
import { workMessages } from './messages';

interface Post {
  form: DraftForm;
  saved: WorkView;
  /** `speakers`: units for which this person may write. */
  around: {
    units: ManagedUnits;
    speakers: UnitView[];
    /** All of the organisation, and those for which this person drafts. */
    columns: FeedColumn[];
    drafted: FeedColumn[];
  };
  step: PostCommand;
  code: RefusalOf<typeof openWork | typeof saveDraft | typeof movePost>;
  field: keyof DraftProblems;
  opening: never;
}

/** A post that is being written or decided on. */
export type Desk = DeskFor<Post>;

export const useCompose = createDesk<Post>({
  name: 'post-draft',
  form: draftForm,
  messages: workMessages,
  load: async (me) => {
    const [units, set] = await Promise.all([fetchUnits(), fetchColumns()]);
    if (!units.ok) return units;
    if (!set.ok) return set;
    const speakers = units.value.items.filter((unit) => holdsOn(me.roles, WRITERS, unit.path));
    const { columns } = set.value;
    const drafted = columns.filter(
      (column) => !column.isHidden && speakers.some(({ path }) => holdsOn(me.roles, draftersOf(column), path)),
    );
    return ok({ units: units.value, speakers, columns, drafted });
  },
  fetch: fetchWork,
  save: ({ id, saved, form }) => sendDraft(id, saved?.revision ?? null, fieldsOf(form)),
  move: async ({ id, saved }, command) => {
    const moved = await sendMove(id, saved.revision, command, needsLook(saved.check));
    return moved.ok ? ok({ ...moved.value, reach: saved.reach }) : moved;
  },
  idOf: ({ postId }) => postId,
  revisionOf: ({ revision }) => revision,
  isEditable: (work) => work.isEditable,
  isAutosaved: (work) => work === null || work.status === 'draft',
  formOf,
  emptyForm: ({ speakers, drafted }, me) => emptyForm(usualUnit(speakers, me)?.unitId ?? '', drafted[0]?.key ?? ''),
  isSame: isSameForm,
  problemsOf: (form, saved) => problemsOf(form, dayKey(now()), saved),
});

/** Whether the form differs from what is saved on the server. */
export const isDirty = dirtyBy(isSameForm);
