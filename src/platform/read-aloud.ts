import { create } from 'zustand';
import { findVoice, type Voice } from './voice';

interface ReadAloudState {
  /** Whether there is a voice on this device; until it is found there is none. */
  isAvailable: boolean;
  /** What is read, or stands still in the middle; null: nothing. */
  textId: string | null;
  /** Which sentence. */
  at: number;
  isReading: boolean;
  /** 1: as people speak. */
  rate: number;
  hasFailed: boolean;
  /** Looks for a voice, once. */
  prepare: () => void;
  /** Reads from a sentence on to the end. */
  read: (textId: string, sentences: readonly string[], from?: number) => void;
  /** Goes on with the sentence where it was paused. */
  resume: () => void;
  pause: () => void;
  /** Ends the reading of that text; another one goes on. */
  stop: (textId: string) => void;
  setRate: (rate: number) => void;
}

/** Reading aloud, sentence by sentence: one text at a time for the whole app. */
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
    // A sentence is said again from its start: what browsers do with a pause in its midst differs.
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
