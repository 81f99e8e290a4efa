import { create } from 'zustand';
import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import { newId } from '@/platform/new-id';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { CategoryKey } from '../../../../core/disclosure/catalogue';
import type { Catalogue, openCatalogue, saveCatalogue } from '../../../../core/disclosure/catalogue-contract';
import { fetchCatalogue, sendCatalogue } from './api';
import { type Draft, draftOf, emptyItem, isSame, itemsOf, over } from './form';

const messages: Record<RefusalOf<typeof openCatalogue | typeof saveCatalogue>, string> = {
  ...commonMessages,
  FORBIDDEN: '目录由管整个组织的管理员设定。',
  CONFLICT: '别人刚改过目录。您改的还在这里，没有保存：可以再存一次，以您的为准；也可以用现在的。',
  TOO_MANY_ITEMS: '目录的事项太多了，请改用已经停用的事项。',
};

interface CatalogueState {
  /** As the server has it. */
  saved: Loadable<Catalogue>;
  /** As I have changed it. */
  form: Draft[];
  /** The item that is being changed. */
  chosen: string | null;
  isBusy: boolean;
  /** Why saving failed. */
  message: string | null;
  open: () => Promise<void>;
  choose: (key: string | null) => void;
  add: (category: CategoryKey) => void;
  change: (key: string, part: Partial<Draft>) => void;
  /** Resolves to whether it is saved. */
  save: () => Promise<boolean>;
  /** Gives up what I have changed. */
  discard: () => void;
}

const formOf = ({ items }: Catalogue): Draft[] => items.map(draftOf);

export const isChanged = ({ saved, form }: Pick<CatalogueState, 'saved' | 'form'>): boolean =>
  saved.state === 'ready' && !isSame(formOf(saved.value), form);

/** Nobody has adopted it yet: nothing of it is owed. */
export const isNew = ({ saved }: Pick<CatalogueState, 'saved'>): boolean =>
  saved.state === 'ready' && saved.value.revision === 0;

export const useCatalogue = create<CatalogueState>((set, get) => ({
  saved: loading,
  form: [],
  chosen: null,
  isBusy: false,
  message: null,
  open: async () => {
    if (isChanged(get())) return;
    const answer = await fetchCatalogue();
    const saved = reloaded(get().saved, answer, messages);
    if (!isChanged(get())) set({ saved, form: saved.state === 'ready' ? formOf(saved.value) : [], message: null });
  },
  choose: (chosen) => set({ chosen }),
  add: (category) => {
    const key = newId();
    set(({ form }) => ({ form: [...form, emptyItem(key, category)], chosen: key }));
  },
  change: (key, part) =>
    set(({ form }) => ({ form: form.map((draft) => (draft.key === key ? { ...draft, ...part } : draft)) })),
  save: async () => {
    const { saved, form, isBusy } = get();
    if (saved.state !== 'ready' || isBusy) return false;
    const read = itemsOf(form);
    if ('wrong' in read) {
      set({ chosen: read.wrong, message: '有的事项还没有写好。' });
      return false;
    }
    set({ isBusy: true, message: null });
    const answer = await sendCatalogue({ seenRevision: saved.value.revision, items: read.items });
    if (answer.ok) {
      set({ saved: { state: 'ready', value: answer.value }, form: formOf(answer.value), isBusy: false, chosen: null });
      return true;
    }
    const theirs = answer.code === 'CONFLICT' ? await fetchCatalogue() : null;
    if (theirs?.ok) set({ saved: { state: 'ready', value: theirs.value }, form: over(formOf(theirs.value), form) });
    set({ isBusy: false, message: messages[answer.code] });
    return false;
  },
  discard: () =>
    set(({ saved }) => ({ form: saved.state === 'ready' ? formOf(saved.value) : [], chosen: null, message: null })),
}));
