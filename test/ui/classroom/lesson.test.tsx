import { act, fireEvent, render, screen } from '@testing-library/react';
import type { LessonView } from '../../../core/classroom/lesson-contract';
import { ok, refuse } from '../../../core/kernel/result';
import * as api from '../../../src/features/classroom/api';
import * as lessonApi from '../../../src/features/classroom/lessons/api';
import { LessonEnd } from '../../../src/features/classroom/lessons/components/lesson-end';
import { ShortCheck } from '../../../src/features/classroom/lessons/components/short-check';
import { useLesson } from '../../../src/features/classroom/lessons/store';

jest.mock('../../../src/features/classroom/api');
jest.mock('../../../src/features/classroom/lessons/api');
const server = jest.mocked({ ...api, ...lessonApi });

const question = (key: string, stem: string) => ({
  key,
  stem,
  options: [
    { key: 'a', text: '机密' },
    { key: 'b', text: '内部资料' },
  ],
});

const lesson = (changes: Partial<LessonView> = {}): LessonView => ({
  lessonId: 'l1',
  courseId: 'k1',
  courseTitle: '保密守边',
  title: '密级',
  kind: 'article',
  minutes: 3,
  body: [],
  addresses: { byFileId: {}, endAt: 4_000_000_000_000 },
  check: [question('c1', '哪一个不是密级？'), question('c2', '看什么？')],
  completedAt: null,
  position: 0,
  nextLessonId: 'l2',
  isFavourite: false,
  discussion: null,
  ...changes,
});

function Lesson() {
  const { lesson: shown } = useLesson();
  if (shown.state !== 'ready') return null;
  const { check, completedAt } = shown.value;
  return (
    <>
      {check.length > 0 && (
        <ShortCheck lessonId={shown.value.lessonId} questions={check} isCompleted={completedAt !== null} />
      )}
      <LessonEnd lesson={shown.value} />
    </>
  );
}

async function open(view: LessonView) {
  server.fetchLesson.mockResolvedValue(ok(view));
  await useLesson.getState().open(view.lessonId);
}

async function show(view: LessonView) {
  await open(view);
  render(<Lesson />);
}

const boxes = (name: RegExp) => screen.getAllByRole('checkbox', { name });
const tick = (name: RegExp, index: number) => {
  const box = boxes(name)[index];
  if (box) fireEvent.click(box);
};
const press = async (name: string) => {
  await act(async () => void fireEvent.click(screen.getByRole('button', { name })));
};

beforeEach(() => jest.resetAllMocks());

describe('the short check', () => {
  test('is not sent while a question has no choice', async () => {
    await show(lesson());
    tick(/^A/, 0);
    await press('提交');
    expect(server.sendCompletion).not.toHaveBeenCalled();
    expect(screen.getByText(/每题至少选一项/)).toBeTruthy();
  });

  test('says for each question how it went, and forgets that of a question answered anew', async () => {
    await show(lesson());
    tick(/^B/, 0);
    tick(/^A/, 1);
    server.sendCompletion.mockResolvedValue(
      ok({
        completedAt: null,
        verdicts: [
          { key: 'c1', isRight: true, explanation: null },
          { key: 'c2', isRight: false, explanation: null },
        ],
        courseCompleted: false,
        nextLessonId: 'l2',
      }),
    );
    await press('提交');
    expect(screen.getByText('答对了')).toBeTruthy();
    expect(screen.getByText('再想一想')).toBeTruthy();

    tick(/^B/, 1);
    expect(screen.queryByText('再想一想')).toBeNull();
    await press('再次提交');
    expect(server.sendCompletion).toHaveBeenLastCalledWith({ lessonId: 'l1', answers: { c1: ['b'], c2: ['a', 'b'] } });
  });

  test('once all is right, explains and shows the way on', async () => {
    await show(lesson());
    tick(/^B/, 0);
    tick(/^B/, 1);
    server.sendCompletion.mockResolvedValue(
      ok({
        completedAt: 1_790_000_000_000,
        verdicts: [
          { key: 'c1', isRight: true, explanation: '密级只有三级。' },
          { key: 'c2', isRight: true, explanation: '看工作需要。' },
        ],
        courseCompleted: false,
        nextLessonId: 'l2',
      }),
    );
    await press('提交');
    expect(screen.getByText('密级只有三级。')).toBeTruthy();
    expect(screen.getByRole('button', { name: '下一课时' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /提交/ })).toBeNull();
  });

  test('that was refused keeps the choices and says why', async () => {
    await show(lesson());
    tick(/^B/, 0);
    tick(/^B/, 1);
    server.sendCompletion.mockResolvedValue(refuse('RATE_LIMITED'));
    await press('提交');
    expect(screen.getByText(/操作有些频繁/)).toBeTruthy();
    expect(boxes(/^B/).map((box) => box.getAttribute('aria-checked'))).toEqual(['true', 'true']);
  });
});

describe('a lesson', () => {
  test('without a check is completed by confirming it; the last one completes the course', async () => {
    await show(lesson({ check: [] }));
    server.sendCompletion.mockResolvedValue(
      ok({ completedAt: 1_790_000_000_000, verdicts: [], courseCompleted: true, nextLessonId: null }),
    );
    await press('我学完了');
    expect(server.sendCompletion).toHaveBeenCalledWith({ lessonId: 'l1', answers: {} });
    expect(screen.getByText('这门课程已经全部学完。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '下一课时' })).toBeNull();
  });

  test('goes on where I was, unless it is completed', async () => {
    await open(lesson({ position: 4 }));
    expect(useLesson.getState().lastSeen).toBe(4);
    await open(lesson({ position: 4, completedAt: 1_790_000_000_000 }));
    expect(useLesson.getState().lastSeen).toBeNull();
  });

  test('ignores the answer for a lesson that was left meanwhile', async () => {
    server.fetchLesson.mockImplementation(async (lessonId) => ok(lesson({ lessonId, title: lessonId })));
    const first = useLesson.getState().open('l1');
    const second = useLesson.getState().open('l2');
    await Promise.all([second, first]);
    const shown = useLesson.getState().lesson;
    expect(shown.state === 'ready' && shown.value.title).toBe('l2');
  });
});
