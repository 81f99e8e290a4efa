import { create } from 'zustand';
import { findVoice, type Voice } from './voice';

interface ReadAloudState {
  /** Whether a voice was found on this device; false while it is still looked for. */
  isAvailable: boolean;
  /** The text that is read or paused; null: none. */
  textId: string | null;
  /** Index of the sentence that is read or paused. */
  at: number;
  isReading: boolean;
  /** 1: the voice's normal speed. */
  rate: number;
  hasFailed: boolean;
  /** Looks for a voice on the first call; later calls do nothing. */
  prepare: () => void;
  /** Reads from the sentence with index `from` to the end. */
  read: (textId: string, sentences: readonly string[], from?: number) => void;
  /** Goes on after a pause, at the start of the paused sentence. */
  resume: () => void;
  pause: () => void;
  /** Stops reading this text. Does nothing if another one is being read. */
  stop: (textId: string) => void;
  setRate: (rate: number) => void;
}

/** Reads aloud, sentence by sentence: one text at a time for the whole app. */
export const useReadAloud = create<ReadAloudState>((set, get) => {
  let voice: Voice | null = null;
  let isPrepared = false;
  let sentences: readonly string[] = [];

  const say = (at: number) => {
    const sentence = sentences[at];
    if (sentence === undefined) {
      set({ textId: null, at: 0, isReading: false });
      return;
    }
    set({ at, isReading: true, hasFailed: false });
    voice?.say(sentence, get().rate, (outcome) => {
      if (outcome === 'said') say(at + 1);
      else set({ isReading: false, hasFailed: true });
    });
  };

  return {
    isAvailable: false,
    textId: null,
    at: 0,
    isReading: false,
    rate: 1,
    hasFailed: false,
    prepare: () => {
      if (isPrepared) return;
      isPrepared = true;
      findVoice((found) => {
        voice = found;
        set({ isAvailable: true });
      });
    },
    read: (textId, text, from = 0) => {
      sentences = text;
      set({ textId });
      say(from);
    },
    resume: () => say(get().at),
    // `resume` says the whole sentence again, because browsers differ in how they pause in the middle of one.
    pause: () => {
      voice?.silence();
      set({ isReading: false });
    },
    stop: (textId) => {
      if (get().textId !== textId) return;
      voice?.silence();
      set({ textId: null, at: 0, isReading: false, hasFailed: false });
    },
    setRate: (rate) => {
      set({ rate });
      if (get().isReading) say(get().at);
    },
  };
});
