import type { PhoneFiles } from './phone-files';

type Hear<Event> = (event: Event) => void;

/**
 * The phone's recorder. It writes a file without real sound. As in WeChat, `stop` fails if nothing is being recorded.
 */
export function createRecorder(files: PhoneFiles) {
  let isOn = false;
  let recorded = 0;
  const hearing: { start?: Hear<void>; stop?: Hear<{ tempFilePath: string; fileSize: number }> } = {};
  return {
    onStart: (hear: Hear<void>) => {
      hearing.start = hear;
    },
    onStop: (hear: Hear<{ tempFilePath: string; fileSize: number }>) => {
      hearing.stop = hear;
    },
    onError: () => {},
    start: () => {
      isOn = true;
      void Promise.resolve().then(() => hearing.start?.());
    },
    stop: () => {
      if (!isOn) throw new Error('nothing is being recorded');
      isOn = false;
      recorded += 1;
      const tempFilePath = `http://tmp/recording-${recorded}.mp3`;
      const sound = Buffer.from(`sound ${recorded}`);
      files.write(tempFilePath, sound);
      void Promise.resolve().then(() => hearing.stop?.({ tempFilePath, fileSize: sound.byteLength }));
    },
  };
}

/** A player that reaches the end of any sound at once. */
export function createInnerAudio() {
  let ended: Hear<void> | undefined;
  return {
    src: '',
    onEnded: (hear: Hear<void>) => {
      ended = hear;
    },
    onError: () => {},
    play: () => void Promise.resolve().then(() => ended?.()),
    stop: () => {},
    destroy: () => {
      ended = undefined;
    },
  };
}
