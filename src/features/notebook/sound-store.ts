import { create } from 'zustand';
import { playSound } from '@/platform/play-sound';

interface SoundState {
  /** Which recording is heard; null: none. */
  soundId: string | null;
  /** Which one could not be played. */
  failedId: string | null;
  play: (soundId: string, address: string) => void;
  stop: () => void;
}

/** Hearing one's own recordings, one at a time. */
export const useSound = create<SoundState>((set, get) => {
  let playing: { stop: () => void } | null = null;
  return {
    soundId: null,
    failedId: null,
    play: (soundId, address) => {
      playing?.stop();
      set({ soundId, failedId: null });
      playing = playSound(address, (outcome) => {
        if (get().soundId === soundId) set({ soundId: null, failedId: outcome === 'failed' ? soundId : null });
      });
    },
    stop: () => {
      playing?.stop();
      playing = null;
      set({ soundId: null });
    },
  };
});
