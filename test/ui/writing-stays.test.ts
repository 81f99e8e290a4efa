import Taro from '@tarojs/taro';
import { ok, refuse } from '../../core/kernel/result';
import { useImportJob } from '../../src/features/bank/imports/job-store';
import { useReports } from '../../src/features/bank/reports/store';
import { useCourse } from '../../src/features/classroom/course-store';
import { useItem } from '../../src/features/disclosure/item-store';
import { useComments, useDiscussion } from '../../src/features/discussion/discussion-store';
import { useCompose } from '../../src/features/letters/mine/compose-store';
import { useNote } from '../../src/features/notebook/notes/compose-store';
import { useMembership } from '../../src/features/org/me-store';
import { useMembers } from '../../src/features/org/members-store';
import { useNeverBound } from '../../src/features/org/never-bound-store';
import { useWeekly } from '../../src/features/papers/weekly-store';
import { usePractice } from '../../src/features/practice/store';
import { useWeek } from '../../src/features/statistics/week-store';
import { useAppraisal } from '../../src/features/surveys/appraisal-store';
import { useSurvey } from '../../src/features/surveys/survey-store';
import { useSubmit } from '../../src/features/works/submit-store';
import { call } from '../../src/platform/call';
import { forgetKept } from '../../src/platform/kept';
import type { Loadable } from '../../src/ui/loadable';

jest.mock('../../src/platform/call');
const server = jest.mocked(call) as unknown as jest.Mock;

/** What the server answers, as far as the stores look into it. */
const answers: Record<string, object> = {
  openSurvey: { kind: 'survey', stage: 'open', mine: 'open', questions: [] },
  openAppraisal: { phase: 'marks', own: null },
  openDisclosure: { disclosureId: 'd1', myFeedback: [] },
  openCall: { callId: 'c1', kinds: ['essay'], uses: [] },
  openLetterBox: { offices: [] },
  whoAmI: { state: 'unbound', isOrganisationEmpty: false },
  openDiscussion: { place: { kind: 'post', id: 'p1' }, isOpen: true, mine: [], items: [], next: null },
  openNote: { noteId: 'n1', key: 'k1', lesson: null, anchor: null, text: '', photos: [] },
  saveNote: { noteId: 'n1', key: 'k1', lesson: null, anchor: null, text: '都好', photos: [] },
  listMyReports: { items: [] },
  openWeekAhead: { test: { assignmentId: 'a1' }, soon: [], soonCount: 0 },
  completion: { assignment: { assignmentId: 'a1' }, units: [{ unitId: 'b1', finished: 0, due: 2 }] },
  listPeople: { items: [{ memberId: 'm1', name: '王宁' }] },
  listUnits: { items: [{ unitId: 'b1', name: '一支部', path: ['zz', 'b1'] }] },
  listMembers: { items: [{ memberId: 'm1', name: '王宁' }], next: 'more' },
  countNeverBound: { total: 3, units: [] },
  openCourse: { courseId: 'c1', items: [] },
  openImport: { importId: 'i1', state: 'imported', hasRows: false },
  openPractice: { due: 0 },
  openWeeklyPlan: { unitId: 'zz', blueprint: null, themes: [], revision: 1 },
};
beforeEach(forgetKept);
const online = () =>
  server.mockImplementation(async ({ action }: { action: string }) => ok({ ...answers[action], at: Math.random() }));
const offline = () => server.mockResolvedValue(refuse('NETWORK'));

interface Page {
  open: () => Promise<void>;
  /** What the page shows; a form that keeps its text itself goes with it. */
  shown: () => Loadable<unknown>;
  write?: () => void;
  written?: () => unknown;
}

const pages: Record<string, Page> = {
  'an answer to a survey': {
    open: () => useSurvey.getState().open('s1'),
    shown: () => useSurvey.getState().view,
    write: () => useSurvey.getState().answer('q1', '都好'),
    written: () => useSurvey.getState().answers.get('q1'),
  },
  'a 自评': {
    open: () => useAppraisal.getState().open('s1'),
    shown: () => useAppraisal.getState().view,
    write: () => useAppraisal.getState().write({ words: '都好' }),
    written: () => useAppraisal.getState().words,
  },
  'feedback on a disclosure': {
    open: () => useItem.getState().open('d1'),
    shown: () => useItem.getState().item,
    write: () => useItem.getState().write('都好'),
    written: () => useItem.getState().text,
  },
  'a work for a call': {
    open: () => useSubmit.getState().begin('c1'),
    shown: () => useSubmit.getState().call,
    write: () => useSubmit.getState().change({ title: '都好' }),
    written: () => useSubmit.getState().draft.title,
  },
  'a letter': {
    open: () => useCompose.getState().begin(),
    shown: () => useCompose.getState().box,
    write: () => useCompose.getState().change({ text: '都好' }),
    written: () => useCompose.getState().text,
  },
  'the code and name of who asks to be bound': {
    open: () => useMembership.getState().refresh(),
    shown: () => useMembership.getState().membership,
  },
  'what is due this week': {
    open: () => useWeek.getState().load(true),
    shown: () => useWeek.getState().ahead,
  },
  "this week's test by unit": {
    open: () => useWeek.getState().load(true),
    shown: () => useWeek.getState().week,
  },
  'who has not done it': {
    open: () => useWeek.getState().load(true),
    shown: () => useWeek.getState().missing,
  },
  'the units whose members I manage': {
    open: () => useMembers.getState().open(),
    shown: () => useMembers.getState().units,
  },
  'the members of a unit': {
    open: () => useMembers.getState().open(),
    shown: () => useMembers.getState().members,
  },
  'how many have never used it': {
    open: () => useNeverBound.getState().load(),
    shown: () => useNeverBound.getState().counted,
  },
  'a course': {
    open: () => useCourse.getState().open('c1'),
    shown: () => useCourse.getState().course,
  },
  'the import of a file': {
    open: () => useImportJob.getState().open('i1'),
    shown: () => useImportJob.getState().job,
  },
  'what there is to practise': {
    open: () => usePractice.getState().look(),
    shown: () => usePractice.getState().practice,
  },
  'the rules of the weekly test': {
    open: () => useWeekly.getState().choose('zz'),
    shown: () => useWeekly.getState().plan,
  },
};

// A phone shows the page again after a look at another app, often before the network is back.
test.each(Object.entries(pages))('%s stays when the page is asked for anew', async (_name, page) => {
  online();
  await page.open();
  expect(page.shown().state).toBe('ready');
  page.write?.();
  const written = page.written?.();
  expect(written).toBe(page.write && '都好');

  offline();
  const asking = page.open();
  expect(page.shown().state).toBe('ready');
  await asking;
  expect(page.shown()).toMatchObject({ state: 'ready', stale: expect.stringContaining('网络') });
  expect(page.written?.()).toBe(written);

  online();
  await page.open();
  expect(page.shown()).toMatchObject({ state: 'ready' });
  expect(page.shown()).not.toHaveProperty('stale');
  expect(page.written?.()).toBe(written);
});

const asked = { attemptId: 'a1', question: 'q1' };
const place = { lessonId: 'l1', anchor: null };

interface Form {
  open: () => unknown;
  write: () => void;
  written: () => unknown;
  send: () => Promise<unknown>;
  /** As after the start of the program. */
  close: () => void;
}

const forms: Record<string, Form> = {
  'a new note': {
    open: () => useNote.getState().begin(place),
    write: () => useNote.getState().write('都好'),
    written: () => useNote.getState().text,
    send: () => useNote.getState().save(),
    close: () => useNote.setState(useNote.getInitialState()),
  },
  'another text of a note': {
    open: () => useNote.getState().open('n1'),
    write: () => useNote.getState().write('都好'),
    written: () => useNote.getState().text,
    send: () => useNote.getState().save(),
    close: () => useNote.setState(useNote.getInitialState()),
  },
  'a comment': {
    open: () => useComments.getState().open('post p1'),
    write: () => useDiscussion.getState().write('都好'),
    written: () => useDiscussion.getState().text,
    send: () => useDiscussion.getState().send(),
    close: () => useDiscussion.setState(useDiscussion.getInitialState()),
  },
  'feedback on a disclosure': {
    open: () => useItem.getState().open('d1'),
    write: () => useItem.getState().write('都好'),
    written: () => useItem.getState().text,
    send: () => useItem.getState().send(),
    close: () => useItem.setState(useItem.getInitialState()),
  },
  'what is wrong with a question': {
    open: () => useReports.getState().begin(asked),
    write: () => useReports.getState().write({ text: '都好', reason: 'wording' as never }),
    written: () => useReports.getState().writing?.text,
    send: () => useReports.getState().send(),
    close: () => useReports.setState(useReports.getInitialState()),
  },
};

test.each(Object.entries(forms))('%s stays when the program is closed, until it is sent', async (_name, form) => {
  online();
  form.close();
  await form.open();
  expect(form.written()).toBe('');
  form.write();

  form.close();
  await form.open();
  expect(form.written()).toBe('都好');
  form.write();
  offline();
  await form.send();
  online();
  form.close();
  await form.open();
  expect(form.written()).toBe('都好');

  form.write();
  await form.send();
  form.close();
  await form.open();
  expect(form.written()).toBe('');
});

test.each(Object.entries(forms))('%s can be written where the device has no room to keep it', async (_name, form) => {
  online();
  form.close();
  await form.open();
  const full = jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  form.write();
  full.mockRestore();
  expect(form.written()).toBe('都好');
});

test('a new note is one note, also where its answer is lost and the program closed, until its words are erased', async () => {
  const { open, write, send, close } = forms['a new note'] as Form;
  const keys = () => server.mock.calls.filter(([asked]) => asked.action === 'saveNote').map(([, input]) => input.key);
  const again = async () => {
    close();
    await open();
    write();
    await send();
  };
  server.mockClear();
  offline();
  await again();
  online();
  await again();
  expect(new Set(keys()).size).toBe(1);
  await again();
  expect(new Set(keys()).size).toBe(2);
  offline();
  await again();
  useNote.getState().write('');
  online();
  await again();
  expect(new Set(keys()).size).toBe(4);
});

test('what is left of a note with photos, or of nothing but photos, is another note: no photo of the first is lost', async () => {
  const { open, write, send, close } = forms['a new note'] as Form;
  const keys = () => server.mock.calls.filter(([asked]) => asked.action === 'saveNote').map(([, input]) => input.key);
  const photo = { id: 'p1', url: '', progress: 1, state: 'there' as const, fileId: 'photo', file: null };
  server.mockClear();
  for (const hasWords of [true, false]) {
    close();
    await open();
    if (hasWords) write();
    useNote.setState({ photos: [photo] });
    offline();
    await send();
    await send();
    online();
    close();
    await open();
    expect(useNote.getState()).toMatchObject({ text: hasWords ? '都好' : '', photos: [] });
    write();
    await send();
  }
  const [first, again, later, second, secondAgain, last] = keys();
  expect([again, secondAgain]).toEqual([first, second]);
  expect(new Set([first, later, second, last]).size).toBe(4);
});

test('a new note is one note also where the device has no room', async () => {
  const { open, write, send, close } = forms['a new note'] as Form;
  const full = jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  server.mockClear();
  close();
  await open();
  write();
  offline();
  await send();
  await send();
  full.mockRestore();
  const keys = server.mock.calls.filter(([asked]) => asked.action === 'saveNote').map(([, input]) => input.key);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('a letter in other words is another letter; the same one sent again is not', async () => {
  const keys = () => server.mock.calls.filter(([asked]) => asked.action === 'sendLetter').map(([, input]) => input.key);
  const send = async (text: string) => {
    useCompose.getState().change({ text, office: { unitId: 'b1', role: 'secretary' } as never });
    await useCompose.getState().send();
  };
  online();
  await useCompose.getState().begin();
  server.mockClear();
  offline();
  await send('都好');
  await send('都好');
  expect(new Set(keys()).size).toBe(1);
  await send('都好。');
  expect(new Set(keys()).size).toBe(2);
});

test('a comment that was begun is there again after the report of another, and not in another place', async () => {
  online();
  await useComments.getState().open('post p1');
  useDiscussion.getState().write('还没写完');
  useDiscussion.getState().begin({ what: 'report', comment: { commentId: 'c1' } as never });
  expect(useDiscussion.getState().text).toBe('');
  useDiscussion.getState().begin({ what: 'comment', answers: null });
  expect(useDiscussion.getState().text).toBe('还没写完');

  server.mockResolvedValue(ok({ ...answers.openDiscussion, place: { kind: 'post', id: 'p2' } }));
  await useComments.getState().open('post p2');
  expect(useDiscussion.getState().text).toBe('');
});

test('a comment that is written while the last one is sent is another one', async () => {
  online();
  await useComments.getState().open('post p1');
  useDiscussion.getState().write('先说一句');
  const sending = useDiscussion.getState().send();
  useDiscussion.getState().write('先说一句，再说一句');
  expect(await sending).toBe(true);
  useDiscussion.setState(useDiscussion.getInitialState());
  await useComments.getState().open('post p1');
  expect(useDiscussion.getState().text).toBe('先说一句，再说一句');
  expect(await useDiscussion.getState().send()).toBe(true);
  const sent = server.mock.calls.filter(([{ action }]) => action === 'writeComment').map(([, input]) => input);
  expect(new Set(sent.slice(-2).map(({ key }) => key)).size).toBe(2);
});

test('the members who are shown are of the unit and the name asked for', async () => {
  online();
  await useMembers.getState().open();
  offline();
  await useMembers.getState().choose('b1');
  expect(useMembers.getState()).toMatchObject({ members: { state: 'ready' }, next: 'more' });
  await useMembers.getState().search('李');
  expect(useMembers.getState()).toMatchObject({ members: { state: 'failed' }, next: null });
  online();
  await useMembers.getState().search('');
  offline();
  await useMembers.getState().choose('b2');
  expect(useMembers.getState()).toMatchObject({ members: { state: 'failed' }, next: null });
});

test('the names of one unit do not stay under the figures of another', async () => {
  online();
  await useWeek.getState().load(true);
  expect(useWeek.getState().missing).toMatchObject({ state: 'ready' });
  const units = [{ unitId: 'b2', finished: 0, due: 2 }];
  server.mockImplementation(async ({ action }: { action: string }) =>
    action === 'listPeople'
      ? refuse('NETWORK')
      : ok({ ...answers[action], ...(action === 'completion' ? { units } : {}) }),
  );
  await useWeek.getState().load(true);
  expect(useWeek.getState().missing).toMatchObject({ state: 'failed', canRetry: true });
});
