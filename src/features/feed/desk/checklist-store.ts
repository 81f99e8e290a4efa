import { create } from 'zustand';
import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { Checklist, openChecklist, saveChecklist } from '../../../../core/feed/checklist-contract';
import { MOST_ITEMS } from '../../../../core/kernel/checklist';
import { fetchChecklist, sendChecklist } from './checklist-api';

const messages: Record<RefusalOf<typeof openChecklist | typeof saveChecklist>, string> = {
  ...commonMessages,
  FORBIDDEN: '保密审查的条目由管整个组织的管理员设定。',
  CONFLICT: '别人刚改过，现在的在下面列着。您写的还在，没有保存：可以再存一次，以您的为准；也可以用现在的。',
};

interface ChecklistState {
  /** As the server has it. */
  saved: Loadable<Checklist>;
  /** As I write it, one item a line. */
  form: string;
  isBusy: boolean;
  /** Why saving failed. */
  message: string | null;
  /** Somebody else has changed it since I began. */
  isOvertaken: boolean;
  open: () => Promise<void>;
  change: (form: string) => void;
  /** Resolves to whether it is saved. */
  save: () => Promise<boolean>;
  /** Gives up what I have written. */
  discard: () => void;
}

const linesOf = (form: string): string[] =>
  form
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const formOf = ({ items }: Checklist): string => items.join('\n');

export const isChanged = ({ saved, form }: Pick<ChecklistState, 'saved' | 'form'>): boolean =>
  saved.state === 'ready' && linesOf(form).join('\n') !== formOf(saved.value);

const LONGEST = 60;

/** What is wrong with it; null: nothing. */
function problemOf(items: readonly string[]): string | null {
  if (items.length === 0) return '至少要有一条。';
  if (items.length > MOST_ITEMS) return `最多 ${MOST_ITEMS} 条。`;
  if (new Set(items).size < items.length) return '有两条是一样的。';
  return items.some((item) => item.length > LONGEST) ? `一条最多 ${LONGEST} 个字。` : null;
}

export const useChecklist = create<ChecklistState>((set, get) => ({
  saved: loading,
  form: '',
  isBusy: false,
  message: null,
  isOvertaken: false,
  open: async () => {
    if (isChanged(get())) return;
    const answer = await fetchChecklist();
    const saved = reloaded(get().saved, answer, messages);
    if (isChanged(get())) return;
    set({ saved, form: saved.state === 'ready' ? formOf(saved.value) : '', message: null, isOvertaken: false });
  },
  change: (form) => set({ form, message: null }),
  save: async () => {
    const { saved, form, isBusy } = get();
    if (saved.state !== 'ready' || isBusy) return false;
    const items = linesOf(form);
    const problem = problemOf(items);
    if (problem !== null) {
      set({ message: problem });
      return false;
    }
    set({ isBusy: true, message: null });
    const answer = await sendChecklist({ seenRevision: saved.value.revision, items });
    if (answer.ok) {
      const value = answer.value;
      set({ saved: { state: 'ready', value }, form: formOf(value), isBusy: false, isOvertaken: false });
      return true;
    }
    const theirs = answer.code === 'CONFLICT' ? await fetchChecklist() : null;
    if (theirs?.ok) set({ saved: { state: 'ready', value: theirs.value }, isOvertaken: true });
    set({ isBusy: false, message: messages[answer.code] });
    return false;
  },
  discard: () =>
    set(({ saved }) => ({
      form: saved.state === 'ready' ? formOf(saved.value) : '',
      message: null,
      isOvertaken: false,
    })),
}));
