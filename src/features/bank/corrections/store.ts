import { create } from 'zustand';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import type { CorrectionProgress, ReportedQuestion } from '../../../../core/bank/reports/workbench-contract';
import { fetchReportsOf, sendCorrection, sendOn } from '../api';
import { contentOf, problemsOf } from '../form-content';
import { correctionMessages } from '../messages';
import { type Editing, isDirty, useEditor } from '../questions/compose-store';
import { type Outcome, outcomeWords } from './words';

/** `rekey`: the content is corrected and answers are marked again; `void`: everybody gets the points. */
export type Treatment = 'rekey' | 'void';

interface CorrectionState {
  id: string;
  reported: Loadable<ReportedQuestion>;
  treatment: Treatment;
  /** The answer to everybody who reported the question; null: the usual words of the outcome. */
  answer: string | null;
  isBusy: boolean;
  message: string | null;
  /** null until the correction has begun. */
  progress: CorrectionProgress | null;
  /** Begins the correction of a question, of which nothing is chosen or written yet. */
  begin: (id: string) => void;
  /** Asks for the reports on it. */
  look: () => Promise<void>;
  choose: (treatment: Treatment) => void;
  write: (answer: string) => void;
  /** Starts or continues the correction until all attempts are marked. Returns true when they are. */
  send: () => Promise<boolean>;
}

export const outcomeOf = (treatment: Treatment, editing: Loadable<Editing>): Outcome =>
  treatment === 'rekey' && editing.state === 'ready' && !isDirty(editing.value) ? 'same' : treatment;

/** What is answered to those who reported the question. */
export const answerOf = ({ answer, treatment }: CorrectionState, editing: Loadable<Editing>): string =>
  answer ?? outcomeWords[outcomeOf(treatment, editing)].thanks;

const fresh = {
  reported: loading,
  treatment: 'rekey' as const,
  answer: null,
  isBusy: false,
  message: null,
  progress: null,
};

export const useCorrection = create<CorrectionState>((set, get) => {
  const begin = async (): ReturnType<typeof sendCorrection> => {
    const { desk: editing } = useEditor.getState();
    const { id, treatment } = get();
    const answer = answerOf(get(), editing);
    if (editing.state !== 'ready' || editing.value.saved === null) return { ok: false, code: 'NOT_FOUND' };
    const { saved, form } = editing.value;
    const isVoid = treatment === 'void';
    const content = isVoid ? saved.content : contentOf(form);
    return sendCorrection({ id, seenRevision: saved.version, content, isVoid, answer: answer.trim() });
  };

  return {
    id: '',
    ...fresh,
    begin: (id) => set({ id, ...fresh }),
    look: async () => {
      const { id } = get();
      set({ reported: loading });
      const answer = await fetchReportsOf(id);
      if (get().id === id) set({ reported: reloaded(get().reported, answer, correctionMessages) });
    },
    choose: (treatment) => set({ treatment, message: null }),
    write: (answer) => set({ answer, message: null }),
    send: async () => {
      const { id, treatment, isBusy, progress } = get();
      const { desk: editing } = useEditor.getState();
      if (isBusy || answerOf(get(), editing).trim() === '' || editing.state !== 'ready') return false;
      const problems = treatment === 'void' ? {} : problemsOf(editing.value.form);
      useEditor.setState({ problems });
      if (Object.keys(problems).length > 0) return false;

      set({ isBusy: true, message: null });
      let reply = progress === null ? await begin() : await sendOn(progress.correctionId);
      while (reply.ok && get().id === id) {
        set({ progress: reply.value });
        if (reply.value.isThrough) break;
        reply = await sendOn(reply.value.correctionId);
      }
      if (get().id !== id) return false;
      set({ isBusy: false, message: reply.ok ? null : correctionMessages[reply.code] });
      return reply.ok;
    },
  };
});
