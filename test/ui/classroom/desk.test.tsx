import type { CourseSource } from '../../../core/classroom/workbench-contract';
import { ok, refuse } from '../../../core/kernel/result';
import type { MeView } from '../../../core/org/contract';
import * as api from '../../../src/features/classroom/desk/api';
import { isDirty, useDesk } from '../../../src/features/classroom/desk/compose-store';
import { forgetKept } from '../../../src/platform/kept';

jest.mock('../../../src/features/classroom/desk/api');
const server = jest.mocked(api);

const me: MeView = {
  memberId: 'm1',
  name: '郑立',
  unitId: 'b1',
  unitName: '第一党支部',
  roles: [{ role: 'secretary', unitId: 'b1' }],
  policy: { checkIn: 'off', incentives: 'off' },
} as MeView;

const saved: CourseSource & { revision: string; isWithdrawn: boolean } = {
  courseId: 'k1',
  title: '课',
  summary: '讲什么',
  column: 'law',
  rank: 100,
  unitId: 'b1',
  scope: ['b1'],
  dueAt: null,
  allowsComments: false,
  lessons: [
    { lessonId: 'l1', title: '一', markdown: '甲', check: [] },
    { lessonId: 'l2', title: '二', markdown: '乙', check: [] },
  ],
  revision: 'r1',
  isWithdrawn: false,
};

const desk = () => {
  const { desk: open } = useDesk.getState();
  if (open.state !== 'ready') throw new Error(`the desk is ${open.state}`);
  return open.value;
};

async function open(courseId: string | null) {
  await useDesk.getState().open(me, courseId);
}

beforeEach(() => {
  jest.resetAllMocks();
  forgetKept();
  useDesk.getState().close();
  const unit = { unitId: 'b1', name: '第一党支部', kind: 'branch', parentId: null, path: ['zz', 'b1'], members: 3 };
  server.fetchUnits.mockResolvedValue(ok({ items: [unit], above: [] } as never));
  server.fetchCourseSource.mockResolvedValue(ok(saved));
});

describe('the course desk', () => {
  test('restores after a reload what was written and not published', async () => {
    await open(null);
    const { id } = desk();
    useDesk.getState().change({ title: '写到一半' });
    useDesk.getState().addLesson();
    useDesk.getState().close();
    await open(null);
    expect(useDesk.getState().isRestored).toBe(true);
    expect(desk()).toMatchObject({ id, form: { title: '写到一半' } });
    expect(desk().form.lessons).toHaveLength(2);
    useDesk.getState().discard();
    expect(desk().form.title).toBe('');
  });

  test('publishes with the revision that was edited, and then has nothing left to do', async () => {
    await open('k1');
    useDesk.getState().changeLesson('l2', { title: '二（修订）' });
    server.sendCourse.mockResolvedValue(ok({ courseId: 'k1', lessons: 2, revision: 'r2' }));
    expect(await useDesk.getState().publish()).toBe(true);
    expect(server.sendCourse).toHaveBeenCalledWith(expect.objectContaining({ courseId: 'k1', seenRevision: 'r1' }));
    expect(isDirty(desk())).toBe(false);
    useDesk.getState().changeLesson('l2', { title: '二（再修订）' });
    await useDesk.getState().publish();
    expect(server.sendCourse).toHaveBeenLastCalledWith(expect.objectContaining({ seenRevision: 'r2' }));
  });

  test('keeps on the desk what is withdrawn, to be published again', async () => {
    await open('k1');
    server.sendWithdrawal.mockResolvedValue(ok({ revision: 'withdrawn' }));
    expect(await useDesk.getState().withdraw()).toBe(true);
    expect(desk()).toMatchObject({ saved: { isWithdrawn: true }, form: { scope: [], title: '课' } });
    expect(isDirty(desk())).toBe(false);
    useDesk.getState().change({ scope: ['b1'] });
    server.sendCourse.mockResolvedValue(ok({ courseId: 'k1', lessons: 2, revision: 'r2' }));
    await useDesk.getState().publish();
    expect(server.sendCourse).toHaveBeenCalledWith(
      expect.objectContaining({ seenRevision: 'withdrawn', scope: ['b1'] }),
    );
  });

  test('keeps what was written when somebody else published first, and says so', async () => {
    await open('k1');
    useDesk.getState().change({ title: '我的' });
    server.sendCourse.mockResolvedValue(refuse('CONFLICT'));
    expect(await useDesk.getState().publish()).toBe(false);
    expect(useDesk.getState().message).toContain('刚刚被别人改过');
    expect(desk().form.title).toBe('我的');
  });

  test('goes on from what somebody else published, lesson by lesson', async () => {
    await open('k1');
    useDesk.getState().changeLesson('l2', { markdown: '我的' });
    server.sendCourse.mockResolvedValueOnce(refuse('CONFLICT'));
    const [first, second] = saved.lessons;
    const lessons = [
      { lessonId: 'l0', title: '新', markdown: '丙', check: [] },
      { ...first, title: '一（改）' },
      second,
    ];
    server.fetchCourseSource.mockResolvedValue(ok({ ...saved, lessons, revision: 'r2' } as never));
    expect(await useDesk.getState().publish()).toBe(false);
    expect(useDesk.getState().theirs?.form.lessons).toHaveLength(3);
    useDesk.getState().goOn();
    expect(desk().form.lessons.map(({ title, markdown }) => `${title}${markdown}`)).toEqual([
      '新丙',
      '一（改）甲',
      '二我的',
    ]);
    server.sendCourse.mockResolvedValue(ok({ courseId: 'k1', lessons: 3, revision: 'r3' }));
    await useDesk.getState().publish();
    expect(server.sendCourse).toHaveBeenLastCalledWith(expect.objectContaining({ seenRevision: 'r2' }));
  });

  test('keeps what is written but not published when the course is withdrawn', async () => {
    await open('k1');
    useDesk.getState().change({ title: '改到一半' });
    server.sendWithdrawal.mockResolvedValue(ok({ revision: 'withdrawn' }));
    await useDesk.getState().withdraw();
    expect([desk().form.title, isDirty(desk())]).toEqual(['改到一半', true]);
  });

  test('keeps what is typed while it is being published', async () => {
    await open('k1');
    useDesk.getState().change({ title: '改' });
    server.sendCourse.mockImplementation(async () => {
      useDesk.getState().changeLesson('l1', { markdown: '甲，又改' });
      return ok({ courseId: 'k1', lessons: 2, revision: 'r2' });
    });
    await useDesk.getState().publish();
    expect([desk().form.lessons[0]?.markdown, isDirty(desk())]).toEqual(['甲，又改', true]);
  });

  test('sends nothing while something is missing, and opens the lesson that must be corrected', async () => {
    await open('k1');
    useDesk.getState().changeLesson('l2', { markdown: ' ' });
    expect(await useDesk.getState().check()).toBe(false);
    expect(server.fetchProblems).not.toHaveBeenCalled();
    expect(useDesk.getState().lessonId).toBe('l2');

    useDesk.getState().changeLesson('l2', { markdown: '![图](https://example.org/a.png)' });
    server.fetchProblems.mockResolvedValue(
      ok({ problems: [{ lessonId: 'l2', line: 1, code: 'MEDIA_NOT_ALLOWED' as const }] }),
    );
    expect(await useDesk.getState().check()).toBe(false);
    expect(useDesk.getState().lessonProblems['l2']?.markdown).toMatch(/^正文：/);
    useDesk.getState().changeLesson('l2', { markdown: '没有图了' });
    expect(useDesk.getState().lessonProblems['l2']).toEqual({});
  });

  test('chooses a neighbour when a lesson is removed', async () => {
    await open('k1');
    useDesk.getState().choose('l2');
    useDesk.getState().removeLesson('l2');
    expect(useDesk.getState().lessonId).toBe('l1');
  });
});
