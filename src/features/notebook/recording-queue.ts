import { create } from 'zustand';
import { newId } from '@/platform/new-id';
import { extensionOf, type PickedFile } from '@/platform/picked-file';
import { onReconnected } from '@/platform/reconnected';
import { uploadFile } from '@/platform/upload';
import { recordingExtension } from '../../../core/notebook/contract';
import { messages } from './messages';
import { askRecordingTicket, sendRecording } from './reading-api';

/** A recording that is kept and not yet in the storage. */
export interface PendingRecording {
  /** Drawn once: however often it is sent, it is one recording. */
  key: string;
  file: PickedFile;
  title: string;
  sentence: string;
  /** How far it is, 0–1. */
  progress: number;
  /** `waiting` for the network, or for those before it. */
  state: 'waiting' | 'uploading' | 'failed';
}

interface QueueState {
  pending: readonly PendingRecording[];
  /** Why the last one did not come through. */
  problem: string | null;
  /** How many have arrived: lists look again when it changes. */
  arrived: number;
  add: (recording: Pick<PendingRecording, 'file' | 'title' | 'sentence'>) => void;
  /** Sends what waits, one after the other. */
  send: () => Promise<void>;
  remove: (key: string) => void;
}

/** Kept recordings on their way: they go on while pages come and go, and wait for a network. */
export const useRecordingQueue = create<QueueState>((set, get) => {
  let isSending = false;
  let isListening = false;

  const change = (key: string, changes: Partial<PendingRecording>) =>
    set({ pending: get().pending.map((entry) => (entry.key === key ? { ...entry, ...changes } : entry)) });

  const listen = () => {
    if (isListening) return;
    isListening = true;
    onReconnected(() => void get().send());
  };

  return {
    pending: [],
    problem: null,
    arrived: 0,
    add: (recording) => {
      listen();
      set({ pending: [...get().pending, { ...recording, key: newId(), progress: 0, state: 'waiting' }] });
      void get().send();
    },
    send: async () => {
      if (isSending) return;
      isSending = true;
      set({ problem: null });
      for (let next = get().pending[0]; next; next = get().pending[0]) {
        const { key } = next;
        change(key, { state: 'uploading', progress: 0 });
        const code = await deliver(next, (progress) => change(key, { progress }));
        if (code !== null) {
          change(key, { state: code === 'NETWORK' ? 'waiting' : 'failed' });
          set({ problem: messages[code] });
          break;
        }
        set({ pending: get().pending.filter((entry) => entry.key !== key), arrived: get().arrived + 1 });
      }
      isSending = false;
    },
    remove: (key) => set({ pending: get().pending.filter((entry) => entry.key !== key), problem: null }),
  };
});

/** Uploads one and tells the server; null when it is there. */
async function deliver(
  { key, file, title, sentence }: PendingRecording,
  onProgress: (progress: number) => void,
): Promise<keyof typeof messages | null> {
  const extension = recordingExtension.options.find((known) => known === extensionOf(file.name)) ?? 'mp3';
  const asked = await askRecordingTicket({ key, extension });
  if (!asked.ok) return asked.code;
  const { ticket } = asked.value;
  const sent = await uploadFile(ticket, file, onProgress);
  if (!sent.ok) return sent.code === 'NETWORK' ? 'NETWORK' : 'INTERNAL';
  const kept = await sendRecording({ key, fileId: ticket.fileId, title, sentence });
  return kept.ok ? null : kept.code;
}
