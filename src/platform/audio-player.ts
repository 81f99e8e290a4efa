import { create } from 'zustand';
import { type AudioEngine, createAudioEngine } from './audio-engine';
import { keepMediaPlace, mediaPlace } from './media-place';

export interface Track {
  /** Stays the same when the address is renewed. */
  id: string;
  title: string;
  address: string;
}

interface AudioState {
  trackId: string | null;
  isPlaying: boolean;
  /** Position, s. */
  seconds: number;
  /** s; 0 until it is known. */
  length: number;
  rate: number;
  hasFailed: boolean;
  /** Resumes the track that is loaded; starts another one where this person last stopped it. */
  play: (track: Track) => void;
  pause: () => void;
  seek: (seconds: number) => void;
  setRate: (rate: number) => void;
}

/** The audio player: one track at a time, which goes on while pages open and close. */
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
      // `seconds` is 0 after the end: the track then starts anew.
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
