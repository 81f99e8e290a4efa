import { create } from 'zustand';
import type { RefusalOf } from '@/platform/call';
import { now } from '@/platform/clock';
import { commonMessages } from '@/platform/common-messages';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { Holidays, openHolidays, saveHolidays } from '../../../../core/disclosure/holidays-contract';
import { dayKey } from '../../../../core/kernel/calendar';
import { fetchHolidays, sendHolidays } from './api';
import { type Draft, draftOf, yearsOf } from './form';

const messages: Record<RefusalOf<typeof openHolidays | typeof saveHolidays>, string> = {
  ...commonMessages,
  FORBIDDEN: '节假日安排由管整个组织的管理员录入。',
  CONFLICT: '别人刚改过。您写的还在，没有保存：可以再存一次，以您的为准；也可以用现在的。',
};

interface HolidaysState {
  /** As the server has it. */
  saved: Loadable<Holidays>;
  /** As I write it, the last year first. */
  form: Draft[];
  isBusy: boolean;
  /** Why saving failed. */
  message: string | null;
  open: () => Promise<void>;
  /** Adds the year after the last one, or this year. */
  add: () => void;
  change: (year: number, part: Partial<Draft>) => void;
  remove: (year: number) => void;
  /** Resolves to whether it is saved. */
  save: () => Promise<boolean>;
  /** Gives up what I have written. */
  discard: () => void;
}

const formOf = ({ years }: Holidays): Draft[] => [...years].sort((one, other) => other.year - one.year).map(draftOf);

export const isChanged = ({ saved, form }: Pick<HolidaysState, 'saved' | 'form'>): boolean =>
  saved.state === 'ready' && JSON.stringify(formOf(saved.value)) !== JSON.stringify(form);

export const useHolidays = create<HolidaysState>((set, get) => ({
  saved: loading,
  form: [],
  isBusy: false,
  message: null,
  open: async () => {
    if (isChanged(get())) return;
    const answer = await fetchHolidays();
    const saved = reloaded(get().saved, answer, messages);
    if (!isChanged(get())) set({ saved, form: saved.state === 'ready' ? formOf(saved.value) : [], message: null });
  },
  add: () =>
    set(({ form }) => {
      const last = form[0]?.year;
      const year = last === undefined ? Number(dayKey(now()).slice(0, 4)) : last + 1;
      return { form: [{ year, off: '', worked: '' }, ...form], message: null };
    }),
  change: (year, part) =>
    set(({ form }) => ({
      form: form.map((draft) => (draft.year === year ? { ...draft, ...part } : draft)),
      message: null,
    })),
  remove: (year) => set(({ form }) => ({ form: form.filter((draft) => draft.year !== year), message: null })),
  save: async () => {
    const { saved, form, isBusy } = get();
    if (saved.state !== 'ready' || isBusy) return false;
    const years = yearsOf(form);
    if (years === null) {
      set({ message: '有的日子还没有写好，请看表中的红字。' });
      return false;
    }
    set({ isBusy: true, message: null });
    const answer = await sendHolidays({ seenRevision: saved.value.revision, years });
    if (answer.ok) {
      set({ saved: { state: 'ready', value: answer.value }, form: formOf(answer.value), isBusy: false });
      return true;
    }
    const theirs = answer.code === 'CONFLICT' ? await fetchHolidays() : null;
    if (theirs?.ok) set({ saved: { state: 'ready', value: theirs.value } });
    set({ isBusy: false, message: messages[answer.code] });
    return false;
  },
  discard: () => set(({ saved }) => ({ form: saved.state === 'ready' ? formOf(saved.value) : [], message: null })),
}));
