import Taro from '@tarojs/taro';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { LessonView } from '../../../core/classroom/lesson-contract';
import { ok, refuse } from '../../../core/kernel/result';
import * as api from '../../../src/features/classroom/api';
import { FavouriteButton } from '../../../src/features/classroom/components/favourite-button';
import { WaitingCard } from '../../../src/features/classroom/kept/components/waiting-card';
import { type KeptLesson, keptIndex } from '../../../src/features/classroom/kept/index-of-lessons';
import { readKeptLesson, withinBounds } from '../../../src/features/classroom/kept/lessons';
import { useWaiting } from '../../../src/features/classroom/kept/waiting-store';
import * as lessonApi from '../../../src/features/classroom/lessons/api';
import { LessonEnd } from '../../../src/features/classroom/lessons/components/lesson-end';
import { ShortCheck } from '../../../src/features/classroom/lessons/components/short-check';
import { useLesson } from '../../../src/features/classroom/lessons/store';
import { forgetKept } from '../../../src/platform/kept';

jest.mock('../../../src/features/classroom/api');
jest.mock('../../../src/features/classroom/lessons/api');
const server = jest.mocked({ ...api, ...lessonApi });

const lesson = (lessonId: string, changes: Partial<LessonView> = {}): LessonView => ({
  lessonId,
  courseId: 'k1',
  courseTitle: '保密守边',
  title: `课时${lessonId}`,
  kind: 'article',
  minutes: 3,
  body: [{ type: 'paragraph', spans: [{ text: '正文' }] }],
  addresses: { byFileId: {}, endAt: 4_000_000_000_000 },
  check: [{ key: 'c1', stem: '问', options: [{ key: 'a', text: '甲' }] }],
  completedAt: null,
  position: 0,
  nextLessonId: null,
  isFavourite: false,
  discussion: null,
  ...changes,
});

const outcome = (completedAt: number | null) =>
  ok({
    completedAt,
    verdicts: [{ key: 'c1', isRight: completedAt !== null, explanation: null }],
    courseCompleted: false,
    nextLessonId: null,
  });

function Lesson() {
  const { lesson: shown } = useLesson();
  if (shown.state !== 'ready') return null;
  const { lessonId, check, completedAt } = shown.value;
  return (
    <>
      <ShortCheck lessonId={lessonId} questions={check} isCompleted={completedAt !== null} />
      <LessonEnd lesson={shown.value} />
      <WaitingCard />
    </>
  );
}

const press = (role: string, name: RegExp) => act(async () => void fireEvent.click(screen.getByRole(role, { name })));
const reconnect = () => act(async () => void window.dispatchEvent(new Event('online')));

beforeEach(() => {
  jest.resetAllMocks();
  forgetKept();
});

describe('without a network', () => {
  test('the answers to a short check wait, without a result, and go through once when it is back', async () => {
    server.fetchLesson.mockResolvedValue(ok(lesson('l1')));
    await useLesson.getState().open('l1');
    render(<Lesson />);
    await press('checkbox', /^A/);
    server.sendCompletion.mockResolvedValue(refuse('NETWORK'));
    await press('button', /^提交$/);
    expect(screen.getByText(/联网后核对/)).toBeTruthy();
    expect(screen.getByText(/有 1 项学习记录/)).toBeTruthy();
    expect(screen.queryByText(/答对了|再想一想/)).toBeNull();

    server.sendCompletion.mockReset().mockResolvedValue(outcome(1_790_000_000_000));
    await reconnect();
    expect(await screen.findByText('答对了')).toBeTruthy();
    expect(screen.queryByText(/项学习记录/)).toBeNull();
    await reconnect();
    expect(server.sendCompletion).toHaveBeenCalledTimes(1);
  });

  test('answers that turn out wrong are named, until they are answered again', async () => {
    useWaiting.getState().put({
      kind: 'completion',
      lesson: { lessonId: 'l2', courseId: 'k1', title: '课时l2' },
      answers: { c1: ['a'] },
    });
    server.sendCompletion.mockResolvedValue(outcome(null));
    render(<WaitingCard />);
    await reconnect();
    expect(await screen.findByText('课时l2')).toBeTruthy();
    act(() => useWaiting.getState().dismiss('l2'));
    expect(screen.queryByText('课时l2')).toBeNull();
  });

  test('what waits is there again after the app was closed', async () => {
    server.sendFavourite.mockResolvedValue(refuse('NETWORK'));
    render(<FavouriteButton favourite={{ kind: 'lesson', subjectId: 'l1' }} title='课时' isOn={false} />);
    await press('button', /^收藏/);
    expect(screen.getByRole('button', { name: '已收藏：课时' })).toBeTruthy();
    const stored = Taro.getStorageSync('weiketang:kept:study-actions');
    expect(Object.keys(stored)).toEqual(['favourite:lesson:l1']);
  });

  test('of two changes of mind the last one is sent', async () => {
    server.sendFavourite.mockResolvedValue(refuse('NETWORK'));
    render(<FavouriteButton favourite={{ kind: 'course', subjectId: 'k1' }} title='课程' isOn={false} />);
    await press('button', /^收藏/);
    await press('button', /^已收藏/);
    server.sendFavourite.mockReset().mockResolvedValue(ok({ isOn: false }));
    await reconnect();
    await waitFor(() =>
      expect(server.sendFavourite.mock.calls).toEqual([[{ kind: 'course', subjectId: 'k1', isOn: false }]]),
    );
  });

  test('a lesson that was opened before can be read, and says that it is the kept copy', async () => {
    server.fetchLesson.mockResolvedValue(ok(lesson('l1')));
    await useLesson.getState().open('l1');
    server.fetchLesson.mockResolvedValue(refuse('NETWORK'));
    await useLesson.getState().open('l1');
    const { lesson: shown, keptAt } = useLesson.getState();
    expect(shown).toMatchObject({ state: 'ready', value: { title: '课时l1' } });
    expect(keptAt).not.toBeNull();
    await useLesson.getState().open('l9');
    expect(useLesson.getState().lesson).toMatchObject({ state: 'failed' });
  });
});

describe('kept lessons', () => {
  const entry = (lessonId: string, size: number): KeptLesson => ({
    lessonId,
    courseId: 'k1',
    title: '',
    courseTitle: '',
    at: 0,
    size,
  });

  test('stay within bounds: the oldest give way', () => {
    const many = Array.from({ length: 60 }, (_, at) => entry(`l${at}`, 10));
    expect(withinBounds(many).map(({ lessonId }) => lessonId)).toEqual(many.slice(0, 40).map((one) => one.lessonId));
    const large = Array.from({ length: 8 }, (_, at) => entry(`l${at}`, 290_000));
    expect(withinBounds(large)).toHaveLength(5);
  });

  test('are gone when the lesson is no longer there for me', async () => {
    server.fetchLesson.mockResolvedValue(ok(lesson('l1')));
    await useLesson.getState().open('l1');
    server.fetchLesson.mockResolvedValue(refuse('NOT_FOUND'));
    await useLesson.getState().open('l1');
    expect(readKeptLesson('l1')).toBeNull();
    expect(keptIndex.read()).toEqual([]);
  });

  test('and all that waits leave no trace after signing out', async () => {
    server.fetchLesson.mockResolvedValue(ok(lesson('l1')));
    await useLesson.getState().open('l1');
    useWaiting.getState().put({ kind: 'position', input: { lessonId: 'l1', position: 3 } });
    forgetKept();
    expect(readKeptLesson('l1')).toBeNull();
    expect(useWaiting.getState().actions).toEqual({});
    expect(Taro.getStorageInfoSync().keys.filter((key) => key.includes('kept:'))).toEqual([]);
    await reconnect();
    expect(server.sendPosition).not.toHaveBeenCalled();
  });
});
