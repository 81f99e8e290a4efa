import { create } from 'zustand';
import { saveFile } from '@/platform/download';
import type { QuestionFormat } from '../../../../core/bank/imports/import';
import type { QuestionType } from '../../../../core/bank/question';
import type { QuestionState } from '../../../../core/bank/stale/outdated';
import { fetchExport, fetchTemplate } from './api';
import { importMessages, saveMessages } from './messages';

interface ExportState {
  format: QuestionFormat;
  state: QuestionState;
  /** null: all types. */
  type: QuestionType | null;
  topic: string;
  isBusy: boolean;
  message: string | null;
  /** Result of the last export: number of questions written, left out, and still to be asked me; null: none yet. */
  outcome: { written: number; leftOut: number; inTest: number } | null;
  choose: (changes: Partial<Pick<ExportState, 'format' | 'state' | 'type' | 'topic'>>) => void;
  save: (unitId: string) => Promise<void>;
}

export const useExport = create<ExportState>((set, get) => ({
  format: 'xlsx',
  state: 'active',
  type: null,
  topic: '',
  isBusy: false,
  message: null,
  outcome: null,
  choose: (changes) => set({ ...changes, message: null, outcome: null }),
  save: async (unitId) => {
    const { format, state, type, topic, isBusy } = get();
    if (isBusy) return;
    set({ isBusy: true, message: null, outcome: null });
    const answer = await fetchExport({
      unitId,
      format,
      state,
      ...(type === null ? {} : { type }),
      ...(topic.trim() === '' ? {} : { topic: topic.trim() }),
    });
    if (!answer.ok) {
      set({ isBusy: false, message: importMessages[answer.code] });
      return;
    }
    const { file, written, leftOut, inTest } = answer.value;
    const saved = file ? await saveFile(file.name, { url: file.url }) : null;
    set({
      isBusy: false,
      outcome: { written, leftOut, inTest },
      message: saved && !saved.ok ? saveMessages[saved.code] : null,
    });
  },
}));

/** Saves a template. Returns the message to show on failure, otherwise null. */
export async function saveTemplate(format: Parameters<typeof fetchTemplate>[0]): Promise<string | null> {
  const answer = await fetchTemplate(format);
  if (!answer.ok) return importMessages[answer.code];
  const saved = await saveFile(answer.value.name, { url: answer.value.url });
  return saved.ok ? null : saveMessages[saved.code];
}
