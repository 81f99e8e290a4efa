import { create } from 'zustand';
import { newId } from '@/platform/new-id';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type {
  DisclosureCommand,
  DisclosureCommandName,
  ProposalView,
} from '../../../core/disclosure/workbench-contract';
import type { ManagedUnits } from '../../../core/org/workbench-contract';
import { type Draft, draftOf, emptyDraft, fieldsOf, type Problem } from './draft';
import { createIntent } from './intent';
import { fetchProposal, fetchUnits, sendMove, sendProposal } from './work-api';
import { workMessages } from './work-messages';

interface ProposalState {
  disclosureId: string | null;
  /** null: a new one that is not saved yet. */
  proposal: Loadable<ProposalView | null>;
  draft: Draft;
  /** The draft differs from what is saved. */
  isDirty: boolean;
  /** The fields to mend before it can be saved. */
  problems: readonly Problem[];
  units: Loadable<ManagedUnits>;
  isBusy: boolean;
  /** Why the last command did not come through. */
  message: string | null;
  open: (disclosureId: string) => Promise<void>;
  openNew: () => Promise<void>;
  loadUnits: () => Promise<void>;
  edit: (draft: Draft) => void;
  save: () => Promise<boolean>;
  /** `words`: what the command asks for in writing, see `writingOf`. */
  give: (name: DisclosureCommandName, words: string) => Promise<boolean>;
}

const fresh = { draft: emptyDraft, isDirty: false, problems: [], isBusy: false, message: null };

export const useProposal = create<ProposalState>((set, get) => {
  const intent = createIntent();

  const accept = (proposal: ProposalView) =>
    set({ ...fresh, proposal: { state: 'ready', value: proposal }, draft: draftOf(proposal) });

  /** Runs one command at a time; its answer counts only while the same item is open. */
  const run = async (disclosureId: string, command: () => ReturnType<typeof sendProposal | typeof sendMove>) => {
    set({ isBusy: true, message: null });
    const answer = await command();
    if (get().disclosureId !== disclosureId) return answer.ok;
    if (answer.ok) {
      accept(answer.value);
      return true;
    }
    // Somebody was faster: what can be done now is told by the item as it is.
    const isOvertaken = answer.code === 'WRONG_STATUS' || answer.code === 'CONFLICT';
    const current = isOvertaken ? await fetchProposal(disclosureId) : null;
    if (get().disclosureId !== disclosureId) return false;
    if (current?.ok) accept(current.value);
    set({ isBusy: false, message: workMessages[answer.code] });
    return false;
  };

  return {
    ...fresh,
    disclosureId: null,
    proposal: loading,
    units: loading,
    open: async (disclosureId) => {
      set({ ...fresh, disclosureId, proposal: loading });
      const answer = await fetchProposal(disclosureId);
      if (get().disclosureId !== disclosureId) return;
      if (answer.ok) accept(answer.value);
      else set({ proposal: loaded(answer, workMessages) });
    },
    openNew: async () => {
      set({ ...fresh, disclosureId: newId(), proposal: { state: 'ready', value: null } });
      await get().loadUnits();
    },
    loadUnits: async () => {
      set({ units: loaded(await fetchUnits(), workMessages) });
    },
    edit: (draft) => set({ draft, isDirty: true, problems: stillWrong(draft, get().problems), message: null }),
    save: async () => {
      const { disclosureId, draft, isBusy } = get();
      if (disclosureId === null || isBusy) return false;
      const fields = fieldsOf(draft);
      if (!fields.ok) {
        set({ problems: fields.problems, message: null });
        return false;
      }
      return run(disclosureId, () => sendProposal(disclosureId, fields.value));
    },
    give: async (name, words) => {
      const { disclosureId, proposal, isBusy } = get();
      const seen = proposal.state === 'ready' ? proposal.value : null;
      if (disclosureId === null || seen === null || isBusy) return false;
      const key = intent.keyFor(`${disclosureId} ${name} ${words}`);
      const command = commandOf(name, words.trim(), key);
      const isDone = await run(disclosureId, () => sendMove(disclosureId, seen.revision, command));
      if (isDone) intent.done();
      return isDone;
    },
  };
});

/** A problem that has been named goes away as soon as it is mended; no new one is named while writing. */
function stillWrong(draft: Draft, named: readonly Problem[]): readonly Problem[] {
  const fields = fieldsOf(draft);
  return fields.ok ? [] : named.filter((field) => fields.problems.includes(field));
}

function commandOf(name: DisclosureCommandName, words: string, key: string): DisclosureCommand {
  switch (name) {
    case 'submit':
    case 'approve':
      return { name };
    case 'return':
    case 'withdraw':
      return { name, reason: words };
    case 'review':
      return { name, confidentialityChecked: true };
    case 'addProgress':
      return { name, key, markdown: words };
    case 'conclude':
      return { name, markdown: words };
    default:
      return name satisfies never;
  }
}
