import { create } from 'zustand';
import { looksHere, needsLook } from '@/desk/check-words';
import { deskOf, dirtyBy } from '@/desk/create-desk';
import type { Desk as DeskFor, DeskKind, DeskState } from '@/desk/desk-types';
import { usualUnit } from '@/desk/own-units';
import type { RefusalOf } from '@/platform/call';
import { createIntent } from '@/platform/intent';
import type { AdoptedItem, openCatalogue } from '../../../../core/disclosure/catalogue-contract';
import { PROPOSERS } from '../../../../core/disclosure/rules/standing';
import type {
  DisclosureCommand,
  DisclosureCommandName,
  moveDisclosure,
  openProposal,
  ProposalView,
  saveProposal,
} from '../../../../core/disclosure/workbench-contract';
import { ok } from '../../../../core/kernel/result';
import { holdsOn } from '../../../../core/kernel/roles';
import type { ManagedUnits, UnitView } from '../../../../core/org/workbench-contract';
import { fetchCatalogue, fetchProposal, fetchUnits, sendMove, sendProposal } from './api';
import {
  type Draft,
  draft,
  draftOf,
  emptyDraft,
  fieldsOf,
  forDue,
  isSameDraft,
  type Problem,
  problemsOf,
  withUnit,
} from './draft-form';
import { workMessages } from './messages';

/** An item of the catalogue that is due, of a unit, by a day; the form begins with what it asks. */
export interface Opening {
  catalogueKey: string;
  unitId: string;
  due: string;
}

interface Item {
  form: Draft;
  saved: ProposalView;
  /** `own`: units for which this person may propose. `catalogue`: what the organisation discloses. */
  around: { units: ManagedUnits; own: UnitView[]; catalogue: AdoptedItem[] };
  step: DisclosureCommand;
  code: RefusalOf<typeof openCatalogue | typeof openProposal | typeof saveProposal | typeof moveDisclosure>;
  field: Problem;
  opening: Opening;
}

/** An item that is being written or decided on. */
export type Desk = DeskFor<Item>;

const kind: DeskKind<Item> = {
  name: 'disclosure-draft',
  form: draft,
  messages: workMessages,
  load: async (me) => {
    const [units, catalogue] = await Promise.all([fetchUnits(), fetchCatalogue()]);
    if (!units.ok) return units;
    if (!catalogue.ok) return catalogue;
    const { items } = catalogue.value;
    return ok({
      catalogue: items,
      units: units.value,
      own: units.value.items.filter(({ path }) => holdsOn(me.roles, PROPOSERS, path)),
    });
  },
  fetch: fetchProposal,
  save: async ({ id, saved, form }) => {
    const fields = fieldsOf(form);
    return fields.ok ? sendProposal(id, saved?.revision ?? null, fields.value) : { ok: false, code: 'INVALID_INPUT' };
  },
  move: ({ id, saved }, command) => sendMove(id, saved.revision, command, looksHere || needsLook(saved.check)),
  idOf: ({ disclosureId }) => disclosureId,
  revisionOf: ({ revision }) => revision,
  isEditable: (proposal) => proposal.isEditable,
  isAutosaved: (proposal) => proposal === null || proposal.status === 'proposed',
  formOf: draftOf,
  // It is disclosed by the unit that owes it, or by the proposer's own, until they choose another.
  emptyForm: ({ own, catalogue }, me, opening) => {
    const usual = own.find(({ unitId }) => unitId === opening?.unitId) ?? usualUnit(own, me);
    const form = usual ? withUnit(emptyDraft, usual.unitId) : emptyDraft;
    const item = catalogue.find(({ key, isHidden }) => key === opening?.catalogueKey && !isHidden);
    return item ? forDue(form, item, opening?.due ?? '') : form;
  },
  isSame: isSameDraft,
  problemsOf,
};

interface ProposalState extends DeskState<Item> {
  /**
   * Gives a command with its text, if it needs one (see `writingOf`), and with the items of 保密审查 that were answered.
   * Returns true when the server has accepted it.
   */
  give: (name: DisclosureCommandName, words: string, checked: string[]) => Promise<boolean>;
}

export const useProposal = create<ProposalState>((set, get) => {
  const intent = createIntent();
  return {
    ...deskOf(kind, set, get),
    give: async (name, words, checked) => {
      const { desk, move } = get();
      if (desk.state !== 'ready') return false;
      const key = intent.keyFor(`${desk.value.id} ${name} ${words}`);
      const isDone = await move(commandOf({ name, words: words.trim(), key, checked }));
      if (isDone) intent.done();
      return isDone;
    },
  };
});

/** Whether the form differs from what is saved on the server. */
export const isDirty = dirtyBy(isSameDraft);

interface Given {
  name: DisclosureCommandName;
  words: string;
  key: string;
  checked: string[];
}

function commandOf({ name, words, key, checked }: Given): DisclosureCommand {
  switch (name) {
    case 'submit':
    case 'approve':
      return { name };
    case 'return':
    case 'withdraw':
      return { name, reason: words };
    case 'review':
      return { name, checked };
    case 'addProgress':
      return { name, key, markdown: words };
    case 'conclude':
      return { name, markdown: words };
    default:
      return name satisfies never;
  }
}
