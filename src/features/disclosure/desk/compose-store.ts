import { create } from 'zustand';
import { newId } from '@/platform/new-id';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type {
  DisclosureCommand,
  DisclosureCommandName,
  ProposalView,
} from '../../../../core/disclosure/workbench-contract';
import type { ManagedUnits } from '../../../../core/org/workbench-contract';
import { fetchProposal, fetchUnits, sendMove, sendProposal } from './api';
import { type Draft, draftOf, emptyDraft, fieldsOf, type Problem } from './draft-form';
import { createIntent } from './intent';
import { SAVE_OVERTAKEN, workMessages } from './messages';

interface ProposalState {
  disclosureId: string | null;
  /** The item as saved on the server; null for a new one. */
  proposal: Loadable<ProposalView | null>;
  draft: Draft;
  /** Whether the draft differs from the saved version. */
  isDirty: boolean;
  /** Fields that must be corrected before the draft can be saved. */
  problems: readonly Problem[];
  units: Loadable<ManagedUnits>;
  isBusy: boolean;
  /** Why the last command failed; null if it did not. */
  message: string | null;
  open: (disclosureId: string) => Promise<void>;
  openNew: () => Promise<void>;
  loadUnits: () => Promise<void>;
  edit: (draft: Draft) => void;
  save: () => Promise<boolean>;
  /** Gives a command with its text, if it needs one (see `writingOf`). Returns true when the server has accepted it. */
  give: (name: DisclosureCommandName, words: string) => Promise<boolean>;
}

const fresh = { draft: emptyDraft, isDirty: false, problems: [], isBusy: false, message: null };

export const useProposal = create<ProposalState>((set, get) => {
  const intent = createIntent();

  const accept = (proposal: ProposalView) =>
    set({ ...fresh, proposal: { state: 'ready', value: proposal }, draft: draftOf(proposal) });

  /** Runs a command. Its answer is shown only if the same item is still open. */
  const run = async (disclosureId: string, command: () => ReturnType<typeof sendProposal | typeof sendMove>) => {
    set({ isBusy: true, message: null });
    const answer = await command();
    if (get().disclosureId !== disclosureId) return answer.ok;
    if (answer.ok) {
      accept(answer.value);
      return true;
    }
    if (answer.code === 'CONFLICT' && get().isDirty) {
      set({ isBusy: false, message: SAVE_OVERTAKEN });
      return false;
    }
    // Somebody else changed the item first: load it, because the possible commands have changed.
    const isOvertaken = answer.code === 'WRONG_STATE' || answer.code === 'CONFLICT';
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
      const { disclosureId, proposal, draft, isBusy } = get();
      if (disclosureId === null || isBusy) return false;
      const fields = fieldsOf(draft);
      if (!fields.ok) {
        set({ problems: fields.problems, message: null });
        return false;
      }
      const seen = proposal.state === 'ready' ? proposal.value : null;
      return run(disclosureId, () => sendProposal(disclosureId, seen?.revision ?? null, fields.value));
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

/** The shown problems that are still there. New problems are not shown while the person is writing. */
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
