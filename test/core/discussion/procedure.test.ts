import * as desk from '../../../core/desk/workflow';
import type { CommentState } from '../../../core/discussion/comment-events';
import { looksAfter } from '../../../core/discussion/rules/lookers';
import {
  type CommentItem,
  type CommentStanding,
  type CommentStep,
  commentWorkflow,
  isToLookAt,
  newItem,
  reported,
} from '../../../core/discussion/rules/procedure';
import { mayAnswer, takesWords } from '../../../core/discussion/rules/taking';
import type { RoleGrant } from '../../../core/kernel/roles';

const NOBODY: CommentStanding = { isAuthor: false, isLooker: false, isKeeper: false, isReader: false };
const AUTHOR = { ...NOBODY, isAuthor: true };
const LOOKER = { ...NOBODY, isLooker: true, isKeeper: true };
const KEEPER = { ...NOBODY, isKeeper: true };
const READER = { ...NOBODY, isReader: true };

const item = (state: CommentState, given: Partial<CommentItem> = {}): CommentItem => ({
  ...newItem('原来的话'),
  state,
  ...given,
});

const taken = (from: CommentItem, command: CommentStep, who: CommentStanding): CommentItem | string => {
  const decision = desk.decide(commentWorkflow, command, { item: from, who, facts: {} });
  if (!decision.ok) return decision.code;
  return decision.value.reduce((now, event) => desk.evolve(commentWorkflow, now, event), from);
};

describe('what is offered', () => {
  test.each<[string, CommentItem, string[], string[], string[], string[]]>([
    ['just written', item('waiting'), ['rewrite', 'takeBack'], ['pass', 'return'], [], []],
    ['shown', item('shown'), ['reword', 'takeBack'], ['hide'], ['hide'], ['report']],
    [
      'shown, with another wording',
      item('shown', { newText: '新的话' }),
      ['reword', 'takeBack'],
      ['pass', 'returnNew', 'hide'],
      ['hide'],
      ['report'],
    ],
    [
      'shown and reported',
      item('shown', { reports: 1 }),
      ['reword', 'takeBack'],
      ['pass', 'hide'],
      ['hide'],
      ['report'],
    ],
    ['returned', item('returned'), ['rewrite', 'takeBack'], [], [], []],
    ['hidden by reports', item('hidden', { reports: 3 }), ['takeBack'], ['pass', 'hide'], [], []],
    ['hidden after a look', item('hidden'), ['takeBack', 'askAgain'], [], [], []],
    [
      'asked for another look',
      item('hidden', { isAskedAgain: true, hasAskedAgain: true }),
      ['takeBack'],
      ['pass', 'hide'],
      [],
      [],
    ],
    ['hidden again', item('hidden', { hasAskedAgain: true }), ['takeBack'], [], [], []],
    ['taken back', item('takenBack'), [], [], [], []],
  ])('%s', (_title, seen, author, looker, keeper, reader) => {
    const offered = (who: CommentStanding) => desk.available(commentWorkflow, { item: seen, who, facts: {} });
    expect(offered(AUTHOR)).toEqual(author);
    expect(offered(LOOKER)).toEqual(looker);
    expect(offered(KEEPER)).toEqual(keeper);
    expect(offered(READER)).toEqual(reader);
    expect(offered(NOBODY)).toEqual([]);
  });
});

describe('what a step makes of it', () => {
  const reason = '与本题无关';
  test.each<[string, CommentItem, CommentStep, CommentStanding, Partial<CommentItem> | string]>([
    ['first words pass', item('waiting'), { name: 'pass' }, LOOKER, { state: 'shown', text: '原来的话' }],
    ['returned', item('waiting'), { name: 'return', reason }, LOOKER, { state: 'returned', remark: reason }],
    [
      'written again',
      item('returned', { remark: reason }),
      { name: 'rewrite', words: '新的话' },
      AUTHOR,
      { state: 'waiting', text: '新的话', remark: null },
    ],
    [
      'the old wording stays while the new one waits',
      item('shown'),
      { name: 'reword', words: '新的话' },
      AUTHOR,
      { state: 'shown', text: '原来的话', newText: '新的话' },
    ],
    [
      'the old words again take the new ones away',
      item('shown', { newText: '新的话' }),
      { name: 'reword', words: '原来的话' },
      AUTHOR,
      { state: 'shown', text: '原来的话', newText: null },
    ],
    [
      'the new wording passes',
      item('shown', { newText: '新的话', reports: 1 }),
      { name: 'pass' },
      LOOKER,
      { state: 'shown', text: '新的话', newText: null, reports: 0 },
    ],
    [
      'the new wording is returned',
      item('shown', { newText: '新的话' }),
      { name: 'returnNew', reason },
      LOOKER,
      { state: 'shown', text: '原来的话', newText: null, remark: reason },
    ],
    [
      'a reason for the plea',
      item('hidden'),
      { name: 'askAgain', reason: '说的是办法第三条' },
      AUTHOR,
      { state: 'hidden', isAskedAgain: true, hasAskedAgain: true, plea: '说的是办法第三条' },
    ],
    ['shown again', item('hidden', { reports: 3 }), { name: 'pass' }, LOOKER, { state: 'shown', reports: 0 }],
    ['the author does not look', item('waiting'), { name: 'pass' }, AUTHOR, 'FORBIDDEN'],
    ['above, nothing has climbed yet', item('waiting'), { name: 'pass' }, KEEPER, 'FORBIDDEN'],
    ['nothing waits', item('returned'), { name: 'return', reason }, LOOKER, 'WRONG_STATE'],
    ['asked twice', item('hidden', { hasAskedAgain: true }), { name: 'askAgain', reason }, AUTHOR, 'WRONG_STATE'],
    ['words for what is hidden', item('hidden'), { name: 'reword', words: '新的话' }, AUTHOR, 'WRONG_STATE'],
    ['a report of what waits', item('waiting'), { name: 'report' }, READER, 'WRONG_STATE'],
    ['a report of one’s own', item('shown'), { name: 'report' }, AUTHOR, 'FORBIDDEN'],
  ])('%s', (_title, from, command, who, expected) => {
    const found = taken(from, command, who);
    if (typeof expected === 'string') expect(found).toBe(expected);
    else expect(found).toMatchObject(expected);
  });

  test('a step taken twice changes nothing', () => {
    const once = taken(item('waiting'), { name: 'pass' }, LOOKER);
    expect(taken(once as CommentItem, { name: 'pass' }, LOOKER)).toEqual(once);
  });
});

test('two reports wait for a look, and the third hides', () => {
  const [one, two, three] = [1, 2, 3].map(
    (times) => Array.from({ length: times }).reduce(reported, item('shown')) as CommentItem,
  );
  expect([one, two, three].map((found) => [found?.state, found?.reports, found && isToLookAt(found)])).toEqual([
    ['shown', 1, true],
    ['shown', 2, true],
    ['hidden', 3, true],
  ]);
});

describe('who looks', () => {
  const HOURS = 3_600_000;
  const waiting = { path: ['zz', 'b1'], waitsSince: 0 };
  test.each<[string, RoleGrant, number, boolean]>([
    ['the editor of the branch at once', { role: 'editor', unitId: 'b1' }, 0, true],
    ['its secretary', { role: 'secretary', unitId: 'b1' }, 0, true],
    ['another branch never', { role: 'secretary', unitId: 'b2' }, 100 * HOURS, false],
    ['above, not before 48 hours', { role: 'secretary', unitId: 'zz' }, 48 * HOURS - 1, false],
    ['above, from 48 hours on', { role: 'secretary', unitId: 'zz' }, 48 * HOURS, true],
    ['a leader above', { role: 'reviewer', unitId: 'zz' }, 48 * HOURS, true],
    ['an administrator above', { role: 'admin', unitId: 'zz' }, 48 * HOURS, true],
    ['纪检 never', { role: 'discipline', unitId: 'zz' }, 100 * HOURS, false],
  ])('%s', (_title, grant, now, expected) => expect(looksAfter([grant], waiting, now)).toBe(expected));
});

describe('what is taken', () => {
  const open = { allowsComments: true, until: 100, isOver: false };
  test.each([
    ['to the last millisecond', open, 100, 'OK'],
    ['not after it', open, 101, 'DISCUSSION_OVER'],
    ['without end', { ...open, until: null }, 1e12, 'OK'],
    ['not in a column without comments', { ...open, allowsComments: false }, 1, 'COMMENTS_OFF'],
    ['not below a post that has left', { ...open, isOver: true }, 1, 'DISCUSSION_OVER'],
  ])('%s', (_title, place, now, expected) => {
    const answer = takesWords(place, now);
    expect(answer.ok ? 'OK' : answer.code).toBe(expected);
  });

  const shown = { isHere: true, isShown: true, isReply: false };
  test.each([
    ['the post', null, 'OK'],
    ['what is shown', shown, 'OK'],
    ['what is hidden', { ...shown, isShown: false }, 'REPLY_NOT_ALLOWED'],
    ['a reply', { ...shown, isReply: true }, 'REPLY_NOT_ALLOWED'],
    ['a comment on another post', { ...shown, isHere: false }, 'NOT_FOUND'],
    ['nothing', undefined, 'NOT_FOUND'],
  ])('an answer to %s', (_title, answered, expected) => {
    const found = mayAnswer(answered);
    expect(found.ok ? 'OK' : found.code).toBe(expected);
  });
});
