import * as passages from '../../../src/features/notebook/recordings/passage';
import { useReading } from '../../../src/features/notebook/recordings/reading-store';
import * as recorder from '../../../src/platform/recorder';

jest.mock('../../../src/features/notebook/recordings/passage');
jest.mock('../../../src/platform/recorder');

const lesson = { lessonId: 'l1' };
const another = { lessonId: 'l2' };
const file = { name: 'reading.webm', size: 9, content: { path: 'http://tmp/1.webm' } };
const sentences = ['甲。', '乙。', '丙。'].map((text, block) => ({ text, block }));

/** Ends the recording that runs, as the device does after `stop`. */
let done: () => void;

beforeEach(() => {
  jest.mocked(passages.fetchPassage).mockResolvedValue({ state: 'ready', value: { title: '监督就在身边', sentences } });
  jest.mocked(recorder.record).mockImplementation(({ onStarted, onDone }) => {
    onStarted();
    done = () => onDone(file);
    return { stop: () => undefined };
  });
  useReading.setState({ ...useReading.getInitialState() });
});

const record = (at: number) => {
  useReading.getState().turnTo(at);
  useReading.getState().start();
};
const shown = () => {
  const { at, stage, take } = useReading.getState();
  return { at, stage, take: take?.url ?? null };
};

test('a take that was neither kept nor deleted is there when its passage is opened again', async () => {
  await useReading.getState().open(lesson, 0);
  record(1);
  done();
  useReading.getState().leave();
  await useReading.getState().open(lesson, 0);
  expect(shown()).toEqual({ at: 1, stage: 'recorded', take: 'http://tmp/1.webm' });
});

test('so is one that was still being recorded when the page was left', async () => {
  await useReading.getState().open(lesson, 0);
  record(2);
  useReading.getState().leave();
  done();
  await useReading.getState().open(lesson, 0);
  expect(shown()).toEqual({ at: 2, stage: 'recorded', take: 'http://tmp/1.webm' });
});

test('another passage opens without it, and does not lose it, even if the device ends the recording only then', async () => {
  await useReading.getState().open(lesson, 0);
  record(2);
  useReading.getState().leave();
  await useReading.getState().open(another, 1);
  done();
  expect(shown()).toEqual({ at: 1, stage: 'idle', take: null });
  await useReading.getState().open(lesson, 0);
  expect(shown()).toEqual({ at: 2, stage: 'recorded', take: 'http://tmp/1.webm' });
});

test('a take that was deleted does not come back', async () => {
  await useReading.getState().open(lesson, 0);
  record(1);
  done();
  useReading.getState().discard();
  await useReading.getState().open(lesson, 0);
  expect(shown()).toEqual({ at: 0, stage: 'idle', take: null });
});
