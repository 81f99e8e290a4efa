import * as v from 'valibot';
import { create } from 'zustand';
import { kept } from '@/platform/kept';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { Result } from '../../../core/kernel/result';
import { type Grade, grade, type Mark, mark } from '../../../core/surveys/appraisal';
import type { AppraisalView } from '../../../core/surveys/appraisal-contract';
import { fetchAppraisal, sendMarks, sendSelf } from './api';
import { appraisalMessages } from './messages';

/** What somebody has begun to write, on this device until it is handed in. */
const begun = v.object({
  grade: v.nullable(grade),
  words: v.string(),
  marks: v.array(v.object({ memberId: v.string(), mark })),
});
const keptAppraisal = (surveyId: string) => kept(`appraisal:${surveyId}`, begun);

interface AppraisalState {
  surveyId: string;
  view: Loadable<AppraisalView>;
  /** 自评 that is being written. */
  grade: Grade | null;
  words: string;
  /** By member. */
  marks: ReadonlyMap<string, Mark>;
  isBusy: boolean;
  /** Why it was not handed in; null if it was, or was not tried. */
  message: string | null;
  open: (surveyId: string) => Promise<void>;
  write: (changes: Partial<Pick<AppraisalState, 'grade' | 'words'>>) => void;
  mark: (memberId: string, value: Mark) => void;
  sendSelf: () => Promise<boolean>;
  sendMarks: () => Promise<boolean>;
}

/** The 民主评议 that is open, with what I have begun to write in it. */
export const useAppraisal = create<AppraisalState>((set, get) => {
  const keep = () => {
    const { surveyId, grade: chosen, words, marks } = get();
    const given = [...marks].map(([memberId, value]) => ({ memberId, mark: value }));
    keptAppraisal(surveyId).write({ grade: chosen, words, marks: given });
  };
  const send = async (
    surveyId: string,
    sending: () => Promise<Result<AppraisalView, keyof typeof appraisalMessages>>,
  ): Promise<boolean> => {
    if (get().isBusy) return false;
    set({ isBusy: true, message: null });
    const answer = await sending();
    if (get().surveyId !== surveyId) return answer.ok;
    set({ isBusy: false });
    if (!answer.ok) {
      set({ message: appraisalMessages[answer.code] });
      return false;
    }
    keptAppraisal(surveyId).clear();
    set({ view: { state: 'ready', value: answer.value }, marks: new Map() });
    return true;
  };
  return {
    surveyId: '',
    view: loading,
    grade: null,
    words: '',
    marks: new Map(),
    isBusy: false,
    message: null,
    open: async (surveyId) => {
      const isAnother = get().surveyId !== surveyId;
      const before = isAnother ? keptAppraisal(surveyId).read() : null;
      if (isAnother) {
        set({
          surveyId,
          view: loading,
          message: null,
          isBusy: false,
          grade: before?.grade ?? null,
          words: before?.words ?? '',
          marks: new Map(before?.marks.map(({ memberId, mark: value }) => [memberId, value])),
        });
      }
      const answer = await fetchAppraisal(surveyId);
      if (get().surveyId !== surveyId) return;
      set({ view: reloaded(get().view, answer, appraisalMessages) });
      if (!answer.ok) return;
      const { own, phase } = answer.value;
      // What is handed in stands in the form, to be changed, unless something else was begun on this device.
      if (isAnother && before === null && own) set({ grade: own.grade, words: own.words });
      // What was begun and can no longer be handed in is of no use, and nobody else's business.
      if (phase === 'counting' || phase === 'ended') keptAppraisal(surveyId).clear();
    },
    write: (changes) => {
      set({ ...changes, message: null });
      keep();
    },
    mark: (memberId, value) => {
      set({ marks: new Map(get().marks).set(memberId, value), message: null });
      keep();
    },
    sendSelf: async () => {
      const { surveyId, grade: chosen, words } = get();
      return chosen !== null && send(surveyId, () => sendSelf({ surveyId, grade: chosen, words }));
    },
    sendMarks: async () => {
      const { surveyId, marks } = get();
      const given = [...marks].map(([memberId, value]) => ({ memberId, mark: value }));
      return send(surveyId, () => sendMarks({ surveyId, marks: given }));
    },
  };
});
