import { create } from 'zustand';
import { playSound } from '@/platform/play-sound';

interface SoundState {
  /** Id of the recording being played; null: none. */
  soundId: string | null;
  /** Id of the recording that could not be played; null: none. */
  failedId: string | null;
  play: (soundId: string, address: string) => void;
  stop: () => void;
}

/** Plays the member's own recordings, one at a time. */
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
