import * as v from 'valibot';
import { create } from 'zustand';
import { kept } from '@/platform/kept';
import { dropFile, keepFile, keptFile } from '@/platform/kept-files';
import { newId } from '@/platform/new-id';
import { extensionOf, type PickedFile } from '@/platform/picked-file';
import { onReconnected } from '@/platform/reconnected';
import { uploadFile } from '@/platform/upload';
import { isUnanswered } from '../../../../core/kernel/errors';
import { finite } from '../../../../core/kernel/fields';
import { recordingExtension } from '../../../../core/notebook/contract';
import { messages } from '../messages';
import { askRecordingTicket, sendRecording } from './api';

const entry = v.object({
  /** Drawn once per recording, so that sending it again does not store it twice. */
  key: v.string(),
  title: v.string(),
  sentence: v.string(),
  /** Name of the file. */
  name: v.string(),
  size: finite,
});
type Entry = v.InferOutput<typeof entry>;

/** A recording that is kept but not uploaded yet. */
export interface PendingRecording extends Entry {
  /** Part that has been uploaded, 0–1. */
  progress: number;
  /** `waiting`: for the network, or for the recordings before it. */
  state: 'waiting' | 'uploading' | 'failed';
}

interface QueueState {
  pending: readonly PendingRecording[];
  /** Why the last upload failed; null if it did not. */
  problem: string | null;
  /** Number of recordings uploaded so far; lists load anew when it changes. */
  arrived: number;
  /** Takes up the recordings that an earlier visit left on this device. */
  restore: () => void;
  add: (recording: { file: PickedFile; title: string; sentence: string }) => Promise<void>;
  /** Uploads the pending recordings, one after the other. */
  send: () => Promise<void>;
  remove: (key: string) => void;
}

const waiting = kept('recordings', v.array(entry));

/** Uploads kept recordings, across pages. Those that wait for the network survive a closed app. */
export const createRecordingQueue = () =>
  create<QueueState>((set, get) => {
    /** Files in memory, because the device may not have written them yet or may have no room. */
    const files = new Map<string, PickedFile>();
    let isRestored = false;
    let isSending = false;

    const show = (pending: readonly PendingRecording[], changes: Partial<QueueState> = {}) => {
      set({ pending, ...changes });
      waiting.write(pending.map(({ key, title, sentence, name, size }) => ({ key, title, sentence, name, size })));
    };
    const change = (key: string, changes: Partial<PendingRecording>) =>
      set({ pending: get().pending.map((one) => (one.key === key ? { ...one, ...changes } : one)) });
    const without = (key: string) => {
      files.delete(key);
      void dropFile(key);
      return get().pending.filter((one) => one.key !== key);
    };

    return {
      pending: [],
      problem: null,
      arrived: 0,
      restore: () => {
        if (isRestored) return;
        isRestored = true;
        onReconnected(() => void get().send());
        const left = (waiting.read() ?? []).map((one): PendingRecording => ({ ...one, progress: 0, state: 'waiting' }));
        set({ pending: [...left, ...get().pending] });
        void get().send();
      },
      add: async ({ file, title, sentence }) => {
        get().restore();
        const key = newId();
        files.set(key, file);
        const { name, size } = file;
        show([...get().pending, { key, title, sentence, name, size, progress: 0, state: 'waiting' }]);
        await keepFile(key, file);
        await get().send();
      },
      send: async () => {
        if (isSending) return;
        isSending = true;
        set({ problem: null });
        for (let next = get().pending[0]; next; next = get().pending[0]) {
          const { key, name, size } = next;
          const file = files.get(key) ?? (await keptFile(key, name, size));
          if (!file) {
            // The device deleted the file to make room: nothing is left to send.
            show(without(key));
            continue;
          }
          change(key, { state: 'uploading', progress: 0 });
          const code = await deliver(next, file, (progress) => change(key, { progress }));
          if (code !== null) {
            change(key, { state: isUnanswered(code) ? 'waiting' : 'failed' });
            set({ problem: messages[code] });
            break;
          }
          show(without(key), { arrived: get().arrived + 1 });
        }
        isSending = false;
      },
      remove: (key) => show(without(key), { problem: null }),
    };
  });

export const useRecordingQueue = createRecordingQueue();

/** Uploads one recording and tells the server. Returns the code of the refusal, or null when it is stored. */
async function deliver(
  { key, title, sentence }: Entry,
  file: PickedFile,
  onProgress: (progress: number) => void,
): Promise<keyof typeof messages | null> {
  const extension = recordingExtension.options.find((known) => known === extensionOf(file.name)) ?? 'mp3';
  const asked = await askRecordingTicket({ key, extension });
  if (!asked.ok) return asked.code;
  const { ticket } = asked.value;
  const sent = await uploadFile(ticket, file, onProgress);
  if (!sent.ok) return sent.code === 'NETWORK' ? 'NETWORK' : 'INTERNAL';
  const known = await sendRecording({ key, fileId: ticket.fileId, title, sentence });
  return known.ok ? null : known.code;
}
