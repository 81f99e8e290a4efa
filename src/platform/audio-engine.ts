import Taro from '@tarojs/taro';

export interface Sound {
  title: string;
  address: string;
  /** Position to start at, s. */
  from: number;
  rate: number;
}

interface Hearing {
  /** The position and the length of the whole sound, s. The length is 0 until it is known. */
  onTime: (seconds: number, length: number) => void;
  onPlaying: (isPlaying: boolean) => void;
  onEnded: () => void;
  onFailed: () => void;
}

/** The player behind `useAudio`: one for the whole app. */
export interface AudioEngine {
  start: (sound: Sound) => void;
  play: () => void;
  pause: () => void;
  seek: (seconds: number) => void;
  setRate: (rate: number) => void;
}

/**
 * In WeChat the background player, because only it goes on while the phone is locked; a browser's `Audio` does so
 * anyway.
 */
export const createAudioEngine = (hearing: Hearing): AudioEngine =>
  process.env.TARO_ENV === 'weapp' ? backgroundEngine(hearing) : browserEngine(hearing);

function backgroundEngine({ onTime, onPlaying, onEnded, onFailed }: Hearing): AudioEngine {
  const manager = Taro.getBackgroundAudioManager();
  manager.onTimeUpdate(() => onTime(manager.currentTime ?? 0, manager.duration ?? 0));
  manager.onPlay(() => onPlaying(true));
  manager.onPause(() => onPlaying(false));
  manager.onStop(() => onPlaying(false));
  manager.onEnded(onEnded);
  manager.onError(onFailed);
  return {
    start: ({ title, address, from, rate }) => {
      // WeChat plays nothing without a title, and starts as soon as `src` is set: so `src` comes last.
      manager.title = title || '微课音频';
      manager.startTime = from;
      manager.playbackRate = rate;
      manager.src = address;
    },
    play: () => manager.play(),
    pause: () => manager.pause(),
    seek: (seconds) => manager.seek(seconds),
    setRate: (rate) => {
      manager.playbackRate = rate;
    },
  };
}

function browserEngine({ onTime, onPlaying, onEnded, onFailed }: Hearing): AudioEngine {
  const audio = new Audio();
  const tell = () => onTime(audio.currentTime, Number.isFinite(audio.duration) ? audio.duration : 0);
  const play = () => void audio.play().catch(onFailed);
  audio.ontimeupdate = tell;
  audio.ondurationchange = tell;
  audio.onplay = () => onPlaying(true);
  audio.onpause = () => onPlaying(false);
  audio.onended = onEnded;
  audio.onerror = onFailed;
  return {
    start: ({ address, from, rate }) => {
      audio.src = address;
      audio.defaultPlaybackRate = rate;
      audio.playbackRate = rate;
      audio.currentTime = from;
      play();
    },
    play,
    pause: () => audio.pause(),
    seek: (seconds) => {
      audio.currentTime = seconds;
      tell();
    },
    setRate: (rate) => {
      audio.defaultPlaybackRate = rate;
      audio.playbackRate = rate;
    },
  };
}
