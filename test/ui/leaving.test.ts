import Taro from '@tarojs/taro';
import { keptFormOf } from '../../src/desk/kept-form';
import { draftForm } from '../../src/features/feed/desk/draft-form';
import { keptMinute } from '../../src/features/practice/minute/kept';
import { pendingAnswers } from '../../src/features/quiz/attempts/pending-answers';
import { useRecentWords } from '../../src/features/search/recent-words';
import { usePreferences } from '../../src/platform/preferences';
import { signOut } from '../../src/platform/session';

const names = (): string[] => Taro.getStorageInfoSync().keys;
const draft = {
  title: '没有保存的公告',
  column: 'announcement' as const,
  markdown: '',
  unitId: 'b1',
  scope: ['b1'],
  isRequired: false,
  dueDay: null,
  isTimed: false,
  publishDay: null,
  publishTime: '08:30',
  isPassing: false,
  lastDay: null,
  hasAnswer: false,
  answer: '',
  answerDay: null,
  answerTime: '08:30',
  confirmAgain: false,
};

beforeEach(() => {
  for (const name of names()) Taro.removeStorageSync(name);
  global.fetch = jest.fn(() => Promise.reject(new Error('no network')));
});

test.each<[string, () => void]>([
  ['a post that was not saved', () => keptFormOf('post-draft', draftForm, 'm1', null).write({ id: 'p1', form: draft })],
  ['answers that were not sent', () => pendingAnswers('a1').write({})],
  ['a minute that was begun', () => keptMinute.write({ runId: 'r1', answers: {} })],
  ['the last searches', () => useRecentWords.getState().remember('m1', '党费')],
  ['a question that was not saved', () => Taro.setStorageSync('weiketang:question:m1:new', { form: {} })],
])('signing out deletes %s', (_, write) => {
  write();
  expect(names()).toHaveLength(1);
  signOut();
  expect(names()).toEqual([]);
  expect(useRecentWords.getState().words).toEqual([]);
});

test('长辈版 stays on the device', () => {
  usePreferences.getState().setElder(true);
  signOut();
  expect(names()).toEqual(['weiketang:preferences']);
});
