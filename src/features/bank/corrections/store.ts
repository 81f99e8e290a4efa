import { create } from 'zustand';
import { type Loadable, loaded, loading } from '@/ui/loadable';
import type { CorrectionProgress, ReportedQuestion } from '../../../../core/bank/reports/workbench-contract';
import { fetchReportsOf, sendCorrection, sendOn } from '../api';
import { contentOf, problemsOf } from '../form-content';
import { correctionMessages } from '../messages';
import { useEditor } from '../questions/compose-store';

/** `rekey`: the content is corrected and answers are marked again; `void`: everybody gets the points. */
export type Treatment = 'rekey' | 'void';

interface CorrectionState {
  id: string;
  reported: Loadable<ReportedQuestion>;
  treatment: Treatment;
  /** The answer to everybody who reported the question. */
  answer: string;
  isBusy: boolean;
  message: string | null;
  /** null until the correction has begun. */
  progress: CorrectionProgress | null;
  open: (id: string) => Promise<void>;
  choose: (treatment: Treatment) => void;
  write: (answer: string) => void;
  /** Starts or continues the correction until all attempts are marked. Returns true when they are. */
  send: () => Promise<boolean>;
}

const THANKS: Record<Treatment, string> = {
  rekey: '经核实，这道题已经更正，成绩已重新计算。谢谢您的反映。',
  void: '经核实，这道题有误，已经作废，人人得分。谢谢您的反映。',
};

const fresh = {
  reported: loading,
  treatment: 'rekey' as const,
  answer: THANKS.rekey,
  isBusy: false,
  message: null,
  progress: null,
};

export const useCorrection = create<CorrectionState>((set, get) => {
  const begin = async (): ReturnType<typeof sendCorrection> => {
    const { editing } = useEditor.getState();
    const { id, treatment, answer } = get();
    if (editing.state !== 'ready' || editing.value.saved === null) return { ok: false, code: 'NOT_FOUND' };
    const { saved, form } = editing.value;
    const isVoid = treatment === 'void';
    const content = isVoid ? saved.content : contentOf(form);
    return sendCorrection({ id, seenRevision: saved.version, content, isVoid, answer: answer.trim() });
  };

  return {
    id: '',
    ...fresh,
    open: async (id) => {
      set({ id, ...fresh });
      const answer = await fetchReportsOf(id);
      if (get().id === id) set({ reported: loaded(answer, correctionMessages) });
    },
    choose: (treatment) => {
      const isOwn = !Object.values(THANKS).includes(get().answer);
      set({ treatment, message: null, ...(isOwn ? {} : { answer: THANKS[treatment] }) });
    },
    write: (answer) => set({ answer, message: null }),
    send: async () => {
      const { id, treatment, answer, isBusy, progress } = get();
      const { editing } = useEditor.getState();
      if (isBusy || answer.trim() === '' || editing.state !== 'ready') return false;
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
