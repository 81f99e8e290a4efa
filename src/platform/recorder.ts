import Taro from '@tarojs/taro';
import type { PickedFile } from './picked-file';
import { report } from './report';

/** `NOT_ALLOWED`: the person or the system does not let the microphone be used; `NO_MICROPHONE`: there is none to use. */
export type RecordCode = 'NOT_ALLOWED' | 'NO_MICROPHONE' | 'NOT_RECORDED';

export interface RecordingEvents {
  /** The microphone is open. */
  onStarted: () => void;
  /** It was stopped, or was as long as it may be. */
  onDone: (file: PickedFile) => void;
  onFailed: (code: RecordCode) => void;
}

/** A sentence takes no longer. */
const MOST_MS = 60_000;

/** Records until `stop` is called on what it returns. One recording at a time. */
export const record = (events: RecordingEvents): { stop: () => void } =>
  process.env.TARO_ENV === 'weapp' ? recordInWeChat(events) : recordInBrowser(events);

function recordInWeChat({ onStarted, onDone, onFailed }: RecordingEvents): { stop: () => void } {
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
  // WeChat takes it ill when what is over is stopped.
  return { stop: () => isOn && recorder.stop() };
}

/** What the browser can write; Safari knows the second only. */
const FORMATS = [
  { type: 'audio/webm;codecs=opus', extension: 'webm' },
  { type: 'audio/mp4', extension: 'm4a' },
];

function recordInBrowser(events: RecordingEvents): { stop: () => void } {
  let end: (() => void) | null = null;
  let isOver = false;
  void openMicrophone(events, (stop) => {
    end = stop;
    // Stopped while the browser still asked the person.
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

/** Leads to where WeChat lets the microphone be used again; a browser has no way there but its own address bar. */
export const canOpenSettings = process.env.TARO_ENV === 'weapp';
export const openSettings = (): void => void Taro.openSetting();
