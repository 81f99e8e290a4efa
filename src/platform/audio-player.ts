import { create } from 'zustand';
import { type AudioEngine, createAudioEngine } from './audio-engine';
import { keepMediaPlace, mediaPlace } from './media-place';

export interface Track {
  /** Stays the same when its address is renewed. */
  id: string;
  title: string;
  address: string;
}

interface AudioState {
  trackId: string | null;
  isPlaying: boolean;
  /** s */
  seconds: number;
  /** s; 0 while it is not known. */
  length: number;
  rate: number;
  hasFailed: boolean;
  /** Plays it from where I stopped last, or goes on with it. */
  play: (track: Track) => void;
  pause: () => void;
  seek: (seconds: number) => void;
  setRate: (rate: number) => void;
}

/** What is being listened to: one sound at a time, which goes on while pages come and go. */
export const useAudio = create<AudioState>((set, get) => {
  let engine: AudioEngine | null = null;

  const keep = (seconds: number) => {
    const { trackId } = get();
    if (trackId !== null) keepMediaPlace(trackId, seconds);
  };
  const opened = (): AudioEngine => {
    engine ??= createAudioEngine({
      onTime: (seconds, length) => {
        set({ seconds, length });
        keep(seconds);
      },
      onPlaying: (isPlaying) => {
        set({ isPlaying });
        if (!isPlaying) keep(get().seconds);
      },
      onEnded: () => {
        set({ isPlaying: false, seconds: 0 });
        keep(0);
      },
      onFailed: () => set({ isPlaying: false, hasFailed: true }),
    });
    return engine;
  };

  return {
    trackId: null,
    isPlaying: false,
    seconds: 0,
    length: 0,
    rate: 1,
    hasFailed: false,
    play: ({ id, title, address }) => {
      const { trackId, hasFailed, length, rate } = get();
      // After the end there is nothing left to go on with: it starts anew.
      if (trackId === id && !hasFailed && get().seconds > 0) return opened().play();
      const from = mediaPlace(id);
      set({ trackId: id, hasFailed: false, seconds: from, length: trackId === id ? length : 0, isPlaying: true });
      opened().start({ title, address, from, rate });
    },
    pause: () => engine?.pause(),
    seek: (seconds) => {
      set({ seconds });
      engine?.seek(seconds);
    },
    setRate: (rate) => {
      set({ rate });
      engine?.setRate(rate);
    },
  };
});
