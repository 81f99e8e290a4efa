import Taro from '@tarojs/taro';
import type { PickedFile } from './picked-file';
import { agreesToPrivacy } from './privacy';
import { report } from './report';

/**
 * `NOT_ALLOWED`: the person or the system denies the microphone; `NO_MICROPHONE`: there is none, or none that can
 * record.
 */
export type RecordCode = 'NOT_AGREED' | 'NOT_ALLOWED' | 'NO_MICROPHONE' | 'NOT_RECORDED';

export interface RecordingEvents {
  /** The microphone is open. */
  onStarted: () => void;
  /** The recording has ended, by `stop` or because it reached the longest time. */
  onDone: (file: PickedFile) => void;
  onFailed: (code: RecordCode) => void;
}

/** Longest recording: one sentence takes less. */
const MOST_MS = 60_000;

/** Starts recording, until `stop` is called or a minute has passed. One recording at a time. */
export const record = (events: RecordingEvents): { stop: () => void } =>
  process.env.TARO_ENV === 'weapp' ? recordInWeChat(events) : recordInBrowser(events);

function recordInWeChat(events: RecordingEvents): { stop: () => void } {
  let end: (() => void) | null = null;
  let isOver = false;
  void agreesToPrivacy().then((agrees) => {
    if (!agrees) return events.onFailed('NOT_AGREED');
    // `stop` was called while the person was still asked.
    if (isOver) return events.onFailed('NOT_RECORDED');
    end = startInWeChat(events);
  });
  return {
    stop: () => {
      isOver = true;
      end?.();
    },
  };
}

function startInWeChat({ onStarted, onDone, onFailed }: RecordingEvents): () => void {
  const recorder = Taro.getRecorderManager();
  let isOn = true;
  recorder.onStart(onStarted);
  recorder.onStop(({ tempFilePath: path, fileSize: size }) => {
    isOn = false;
    onDone({ name: 'reading.mp3', size, content: { path } });
  });
  recorder.onError(({ errMsg }) => {
    isOn = false;
    report('no recording', errMsg);
    onFailed(/auth|deny|permission/i.test(errMsg) ? 'NOT_ALLOWED' : 'NOT_RECORDED');
  });
  recorder.start({ duration: MOST_MS, format: 'mp3', sampleRate: 16000, numberOfChannels: 1, encodeBitRate: 48000 });
  // WeChat reports an error if a recording that has ended is stopped.
  return () => isOn && recorder.stop();
}

/** Formats in order of preference. Safari writes only the second. */
const FORMATS = [
  { type: 'audio/webm;codecs=opus', extension: 'webm' },
  { type: 'audio/mp4', extension: 'm4a' },
];

function recordInBrowser(events: RecordingEvents): { stop: () => void } {
  let end: (() => void) | null = null;
  let isOver = false;
  void openMicrophone(events, (stop) => {
    end = stop;
    // `stop` was called while the browser was still asking for permission.
    if (isOver) stop();
  });
  return {
    stop: () => {
      isOver = true;
      end?.();
    },
  };
}

async function openMicrophone(
  { onStarted, onDone, onFailed }: RecordingEvents,
  onOpen: (stop: () => void) => void,
): Promise<void> {
  const format = FORMATS.find(({ type }) => globalThis.MediaRecorder?.isTypeSupported(type));
  if (!format || !navigator.mediaDevices) return onFailed('NO_MICROPHONE');
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch (problem) {
    const name = problem instanceof Error ? problem.name : '';
    return onFailed(/NotAllowed|Security/.test(name) ? 'NOT_ALLOWED' : 'NO_MICROPHONE');
  }
  const recorder = new MediaRecorder(stream, { mimeType: format.type });
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  recorder.onstop = () => {
    clearTimeout(timer);
    for (const track of stream.getTracks()) track.stop();
    const blob = new Blob(parts, { type: format.type });
    if (blob.size === 0) onFailed('NOT_RECORDED');
    else onDone({ name: `reading.${format.extension}`, size: blob.size, content: { blob } });
  };
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  const timer = setTimeout(stop, MOST_MS);
  recorder.start();
  onStarted();
  onOpen(stop);
}

/**
 * Whether `openSettings` works: WeChat has a page to allow the microphone again, a browser only its own address bar.
 */
export const canOpenSettings = process.env.TARO_ENV === 'weapp';
export const openSettings = (): void => void Taro.openSetting();
