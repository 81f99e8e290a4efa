import { create } from 'zustand';
import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import { type SaveCode, saveFile } from '@/platform/download';
import type { openReport } from '../../../../core/disclosure/report-contract';
import type { downloadReport } from '../../../../core/reports/contract';
import { fetchDocument } from './api';

export const reportMessages: Record<RefusalOf<typeof openReport | typeof downloadReport>, string> = {
  ...commonMessages,
  NOT_FOUND: '没有这个单元，或者它不归您管。',
};
const saveMessages: Record<SaveCode, string> = {
  NETWORK: '文件没有下载下来，请检查网络后重试。',
  NOT_SAVED: '文件没有保存。',
};

interface DocumentState {
  isBusy: boolean;
  /** Why the last one was not saved; null if it was. */
  message: string | null;
  save: (unitId: string, year: number) => Promise<void>;
}

/** The report over a unit's year as a Word document. */
export const useDocument = create<DocumentState>((set, get) => ({
  isBusy: false,
  message: null,
  save: async (unitId, year) => {
    if (get().isBusy) return;
    set({ isBusy: true, message: null });
    const answer = await fetchDocument(unitId, year);
    if (!answer.ok) return set({ isBusy: false, message: reportMessages[answer.code] });
    const saved = await saveFile(answer.value.name, { url: answer.value.url });
    set({ isBusy: false, message: saved.ok ? null : saveMessages[saved.code] });
  },
}));
