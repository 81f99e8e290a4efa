import { create } from 'zustand';
import { type PickedFile, previewOf } from '@/platform/picked-file';
import { useReadAloud } from '@/platform/read-aloud';
import { type RecordCode, record } from '@/platform/recorder';
import { type Loadable, loading } from '@/ui/loadable';
import { fetchPassage, type Passage, type PassageSource } from './passage';
import { useRecordingQueue } from './queue';
import { useSound } from './sound-store';

interface Take {
  file: PickedFile;
  url: string;
}

interface ReadingState {
  /** `subjectOf` the open passage. */
  subject: string;
  passage: Loadable<Passage>;
  /** Index of the sentence. */
  at: number;
  stage: 'idle' | 'opening' | 'recording' | 'recorded';
  /** The recording of this sentence until it is kept or deleted. */
  take: Take | null;
  problem: RecordCode | null;
  /** Opens a passage at the first sentence of this block. */
  open: (source: PassageSource, block: number) => Promise<void>;
  turnTo: (at: number) => void;
  start: () => void;
  stop: () => void;
  /** Deletes the take. */
  discard: () => void;
  /** Queues the take for upload and goes on to the next sentence. */
  keep: () => void;
  /** The page is left: ends a recording, whose take is there when the passage is opened again. */
  leave: () => void;
}

export const subjectOf = (source: PassageSource): string => JSON.stringify(source);

const fresh = { stage: 'idle', take: null, problem: null } as const;

/** 听读: one sentence at a time. */
export const useReading = create<ReadingState>((set, get) => {
  let running: { stop: () => void } | null = null;
  /** Number of the present recording: events of earlier ones are ignored. */
  let turn = 0;
  /** By subject: takes that were neither kept nor deleted when their page was left. */
  const left = new Map<string, { at: number; take: Take }>();

  const hush = () => {
    turn += 1;
    running?.stop();
    running = null;
    useSound.getState().stop();
  };

  return {
    subject: '',
    passage: loading,
    at: 0,
    ...fresh,
    open: async (source, block) => {
      const { subject: previous, at, take } = get();
      if (take) left.set(previous, { at, take });
      hush();
      const subject = subjectOf(source);
      set({ subject, passage: loading, at: 0, ...fresh });
      const passage = await fetchPassage(source);
      if (get().subject !== subject) return;
      const first =
        passage.state === 'ready' ? passage.value.sentences.findIndex((spoken) => spoken.block >= block) : 0;
      const waiting = left.get(subject);
      if (!waiting || passage.state !== 'ready') return set({ passage, at: Math.max(first, 0) });
      left.delete(subject);
      set({ passage, ...waiting, stage: 'recorded' });
    },
    turnTo: (at) => {
      hush();
      set({ at, ...fresh });
    },
    start: () => {
      if (get().stage === 'opening' || get().stage === 'recording') return;
      hush();
      useReadAloud.getState().pause();
      const mine = turn;
      const { subject, at } = get();
      const tell = (changes: Partial<ReadingState>) => {
        if (mine === turn) set(changes);
      };
      set({ ...fresh, stage: 'opening' });
      running = record({
        onStarted: () => tell({ stage: 'recording' }),
        onDone: (file) => {
          const take = { file, url: previewOf(file) };
          if (get().subject === subject) tell({ stage: 'recorded', take });
          else left.set(subject, { at, take });
        },
        onFailed: (problem) => tell({ stage: 'idle', problem }),
      });
    },
    stop: () => running?.stop(),
    discard: () => {
      hush();
      set(fresh);
    },
    keep: () => {
      const { passage, at, take } = get();
      if (passage.state !== 'ready' || !take) return;
      const { title, sentences } = passage.value;
      void useRecordingQueue.getState().add({ file: take.file, title, sentence: sentences[at]?.text ?? title });
      get().turnTo(Math.min(at + 1, sentences.length - 1));
    },
    leave: () => {
      useSound.getState().stop();
      if (get().stage === 'recording') running?.stop();
      else if (get().stage === 'opening') {
        hush();
        set({ stage: 'idle' });
      }
    },
  };
});
