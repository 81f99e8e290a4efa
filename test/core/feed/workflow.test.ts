import * as desk from '../../../core/desk/workflow';
import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import { CLOCK, type Standing, standingOf } from '../../../core/feed/rules/standing';
import { type PostEvent, type PostKind, type PostState, postWorkflow } from '../../../core/feed/rules/workflow';
import type { PostCommandName, PostStatus } from '../../../core/feed/workbench-contract';
import type { Role } from '../../../core/kernel/roles';

type PostContext = PostKind['facts'] & { standing: Standing };

const seen = (item: PostState, { standing, ...facts }: PostContext) => ({ item, who: standing, facts });
const decide = (command: PostKind['command'], state: PostState, context: PostContext) =>
  desk.decide(postWorkflow, command, seen(state, context));
const evolve = (state: PostState, event: PostEvent) => desk.evolve(postWorkflow, state, event);
const availableCommands = (state: PostState, context: PostContext) =>
  desk.available(postWorkflow, seen(state, context));
const isEditable = ({ status }: PostState, standing: Standing) =>
  desk.isTurnOf(postWorkflow, postWorkflow.editable, status, standing);

const NOW = Date.parse('2026-11-20T10:00:00+08:00');
const BEFORE = NOW - 1;

const nobody: Standing = { isFreshEye: true, isWriter: false, isPublisher: false, isSigner: false };
const editor: Standing = { ...nobody, isWriter: true };
const secretary: Standing = { ...editor, isPublisher: true };
const writing: Standing = { ...secretary, isFreshEye: false };
const alone: Standing = { ...writing, isOnlyOne: true };
const reviewer: Standing = { ...nobody, isSigner: true };
const admin: Standing = { isFreshEye: true, isWriter: true, isPublisher: true, isSigner: true };

const commands: Record<PostCommandName, PostKind['command']> = {
  submit: { name: 'submit' },
  return: { name: 'return', reason: '请补充时间' },
  requestSignOff: { name: 'requestSignOff' },
  publish: { name: 'publish' },
  schedule: { name: 'schedule' },
  signOff: { name: 'signOff', checked: [...DEFAULT_CHECKLIST] },
  signSchedule: { name: 'signSchedule', checked: [...DEFAULT_CHECKLIST] },
  release: { name: 'release' },
  amend: { name: 'amend' },
  signAmendment: { name: 'signAmendment', checked: [...DEFAULT_CHECKLIST] },
  pin: { name: 'pin', until: NOW + 1 },
  unpin: { name: 'unpin' },
  archive: { name: 'archive' },
  withdraw: { name: 'withdraw', reason: '内容有误' },
  revoke: { name: 'revoke' },
};

const at = (status: PostStatus, remark: string | null = null): PostState => ({
  status,
  remark,
  publishedAt: status === 'published' || status === 'withdrawn' ? BEFORE : null,
});
const inBranch = (standing: Standing): PostContext => ({
  standing,
  needsSignOff: false,
  dueAt: null,
  isAmendment: false,
  isNothingNew: false,
  checklist: DEFAULT_CHECKLIST,
  now: NOW,
});
const beyondBranch = (standing: Standing): PostContext => ({ ...inBranch(standing), needsSignOff: true });

/** The status after a command, or why it was refused. */
function outcomeOf(status: PostStatus, name: PostCommandName, context: PostContext): string {
  const state = at(status);
  const decision = decide(commands[name], state, context);
  return decision.ok ? decision.value.reduce(evolve, state).status : decision.code;
}

describe('a post within one branch', () => {
  test.each<[PostStatus, PostCommandName, Standing, string]>([
    ['draft', 'submit', editor, 'inReview'],
    ['draft', 'publish', secretary, 'published'],
    ['draft', 'publish', writing, 'FORBIDDEN'],
    ['draft', 'publish', alone, 'published'],
    ['draft', 'submit', writing, 'inReview'],
    ['inReview', 'publish', writing, 'FORBIDDEN'],
    ['inReview', 'return', writing, 'draft'],
    ['draft', 'publish', editor, 'FORBIDDEN'],
    ['draft', 'submit', reviewer, 'FORBIDDEN'],
    ['draft', 'requestSignOff', secretary, 'WRONG_STATE'],
    ['draft', 'signOff', admin, 'WRONG_STATE'],
    ['draft', 'return', secretary, 'WRONG_STATE'],
    ['draft', 'withdraw', secretary, 'WRONG_STATE'],
    ['inReview', 'publish', secretary, 'published'],
    ['inReview', 'publish', editor, 'FORBIDDEN'],
    ['inReview', 'return', secretary, 'draft'],
    ['inReview', 'return', editor, 'FORBIDDEN'],
    ['inReview', 'return', reviewer, 'FORBIDDEN'],
    ['published', 'withdraw', secretary, 'withdrawn'],
    ['published', 'withdraw', reviewer, 'withdrawn'],
    ['published', 'withdraw', editor, 'FORBIDDEN'],
    ['published', 'submit', editor, 'WRONG_STATE'],
    ['published', 'return', secretary, 'WRONG_STATE'],
    ['withdrawn', 'publish', secretary, 'WRONG_STATE'],
    ['withdrawn', 'submit', editor, 'WRONG_STATE'],
  ])('%s, %s', (status, name, standing, outcome) => {
    expect(outcomeOf(status, name, inBranch(standing))).toBe(outcome);
  });
});

describe('a post beyond one branch', () => {
  test.each<[PostStatus, PostCommandName, Standing, string]>([
    ['draft', 'submit', editor, 'inReview'],
    ['draft', 'publish', secretary, 'SIGN_OFF_NEEDED'],
    ['draft', 'publish', admin, 'SIGN_OFF_NEEDED'],
    ['draft', 'requestSignOff', secretary, 'inSignOff'],
    ['draft', 'requestSignOff', editor, 'FORBIDDEN'],
    ['inReview', 'publish', secretary, 'SIGN_OFF_NEEDED'],
    ['inReview', 'requestSignOff', secretary, 'inSignOff'],
    ['inSignOff', 'publish', secretary, 'SIGN_OFF_NEEDED'],
    ['inSignOff', 'signOff', reviewer, 'published'],
    ['inSignOff', 'signOff', admin, 'published'],
    ['inSignOff', 'signOff', secretary, 'FORBIDDEN'],
    ['inSignOff', 'return', reviewer, 'draft'],
    ['inSignOff', 'return', secretary, 'draft'],
    ['inSignOff', 'return', editor, 'FORBIDDEN'],
    ['inSignOff', 'submit', editor, 'WRONG_STATE'],
    ['withdrawn', 'publish', secretary, 'WRONG_STATE'],
    ['withdrawn', 'signOff', reviewer, 'WRONG_STATE'],
  ])('%s, %s', (status, name, standing, outcome) => {
    expect(outcomeOf(status, name, beyondBranch(standing))).toBe(outcome);
  });
});

describe('an amendment', () => {
  const amending = (context: PostContext): PostContext => ({ ...context, isAmendment: true });

  test.each<[string, PostStatus, PostCommandName, PostContext, string]>([
    ['goes out from the draft', 'draft', 'amend', inBranch(secretary), 'applied'],
    ['or from its review', 'inReview', 'amend', inBranch(secretary), 'applied'],
    ['not by its writer alone', 'inReview', 'amend', inBranch(editor), 'FORBIDDEN'],
    ['beyond a branch it is signed', 'draft', 'amend', beyondBranch(secretary), 'SIGN_OFF_NEEDED'],
    ['by somebody above', 'inSignOff', 'signAmendment', beyondBranch(reviewer), 'applied'],
    ['it comes back like a draft', 'inSignOff', 'return', beyondBranch(reviewer), 'draft'],
    ['it is no post of its own', 'draft', 'publish', inBranch(secretary), 'WRONG_STATE'],
    ['nor signed as one', 'inSignOff', 'signOff', beyondBranch(reviewer), 'WRONG_STATE'],
    ['it is over once it is applied', 'applied', 'withdraw', inBranch(secretary), 'WRONG_STATE'],
  ])('%s', (_title, status, name, context, outcome) => {
    expect(outcomeOf(status, name, amending(context))).toBe(outcome);
  });

  test.each<PostCommandName>(['submit', 'requestSignOff', 'amend'])('that changes nothing is refused: %s', (name) => {
    const context = name === 'requestSignOff' ? beyondBranch(secretary) : inBranch(secretary);
    expect(outcomeOf('draft', name, { ...amending(context), isNothingNew: true })).toBe('NOTHING_TO_CORRECT');
  });

  test('a post is not given the commands of an amendment', () => {
    expect(outcomeOf('draft', 'amend', inBranch(secretary))).toBe('WRONG_STATE');
    expect(outcomeOf('inSignOff', 'signAmendment', beyondBranch(reviewer))).toBe('WRONG_STATE');
  });
});

describe('four eyes', () => {
  test.each<[string, Role, string[], boolean]>([
    ['nobody signs off a post of their own', 'reviewer', ['m'], false],
    ['nor one that they have changed', 'reviewer', ['somebody', 'm'], false],
    ['somebody else does', 'reviewer', ['somebody'], true],
    ['except an administrator of everybody whom it reaches', 'admin', ['m'], true],
  ])('%s', (_title, role, writers, isSigned) => {
    const unit = { _id: 'zz', kind: 'generalBranch', path: ['zz'] };
    const person = { memberId: 'm', roles: [{ role, unitId: 'zz' }] };
    const standing = standingOf(person, writers, { unit, scope: [unit] });
    expect(outcomeOf('inSignOff', 'signOff', beyondBranch(standing))).toBe(isSigned ? 'published' : 'FORBIDDEN');
  });
});

describe('required reading', () => {
  test.each([
    ['is not published once its date has passed', NOW, 'DUE_DATE_PASSED'],
    ['is published while there is time', NOW + 1, 'published'],
  ])('%s', (_title, dueAt, outcome) => {
    expect(outcomeOf('draft', 'publish', { ...inBranch(secretary), dueAt })).toBe(outcome);
    expect(outcomeOf('inSignOff', 'signOff', { ...beyondBranch(reviewer), dueAt })).toBe(outcome);
  });

  test('can be withdrawn after its date', () => {
    expect(outcomeOf('published', 'withdraw', { ...inBranch(secretary), dueAt: BEFORE })).toBe('withdrawn');
  });
});

describe('a post with a time to come', () => {
  const LATER = NOW + 60_000;
  const timed = (context: PostContext): PostContext => ({ ...context, publishAt: LATER });
  test.each<[string, PostStatus, PostCommandName, PostContext, string]>([
    ['waits for it once its secretary has passed it', 'inReview', 'schedule', timed(inBranch(secretary)), 'scheduled'],
    ['and is not published before', 'inReview', 'publish', timed(inBranch(secretary)), 'WRONG_STATE'],
    ['waits for it once it is signed off', 'inSignOff', 'signSchedule', timed(beyondBranch(reviewer)), 'scheduled'],
    ['is not scheduled without a sign-off', 'inReview', 'schedule', timed(beyondBranch(secretary)), 'SIGN_OFF_NEEDED'],
    ['is not signed off by its secretary', 'inSignOff', 'signSchedule', timed(beyondBranch(secretary)), 'FORBIDDEN'],
    [
      'goes out at once if its time is over',
      'inSignOff',
      'signOff',
      { ...beyondBranch(reviewer), publishAt: NOW },
      'published',
    ],
    ['and says so', 'inSignOff', 'signSchedule', { ...beyondBranch(reviewer), publishAt: NOW }, 'TIME_PASSED'],
    ['is nothing without a time', 'inReview', 'schedule', inBranch(secretary), 'WRONG_STATE'],
    [
      'is to be confirmed after it',
      'inReview',
      'schedule',
      { ...timed(inBranch(secretary)), dueAt: LATER },
      'DUE_DATE_PASSED',
    ],
    ['ends after it', 'inReview', 'schedule', { ...timed(inBranch(secretary)), expiresAt: LATER }, 'EXPIRES_TOO_EARLY'],
    ['is published by the timer', 'scheduled', 'release', inBranch(CLOCK), 'published'],
    ['and by nobody else', 'scheduled', 'release', inBranch(admin), 'FORBIDDEN'],
    ['is published once', 'published', 'release', inBranch(CLOCK), 'published'],
    ['is not published when it was withdrawn', 'withdrawn', 'release', inBranch(CLOCK), 'withdrawn'],
    ['is returned before it', 'scheduled', 'return', inBranch(secretary), 'draft'],
    ['is withdrawn before it', 'scheduled', 'withdraw', inBranch(secretary), 'withdrawn'],
  ])('%s', (_title, status, name, context, outcome) => {
    expect(outcomeOf(status, name, context)).toBe(outcome);
  });
});

describe('a post that ends', () => {
  test.each<[string, number, number | null, string]>([
    ['before it is published is not published', NOW, null, 'EXPIRES_TOO_EARLY'],
    ['before it is to be confirmed is not published', NOW + 5, NOW + 5, 'EXPIRES_TOO_EARLY'],
    ['later is', NOW + 6, NOW + 5, 'published'],
  ])('%s', (_title, expiresAt, dueAt, outcome) => {
    expect(outcomeOf('draft', 'publish', { ...inBranch(secretary), expiresAt, dueAt })).toBe(outcome);
  });
});

describe('a pin', () => {
  const head: Standing = { ...secretary, isHead: true };
  test.each<[string, PostStatus, PostCommandName, Standing, string]>([
    ['is set by whoever leads everybody whom it reaches', 'published', 'pin', head, 'published'],
    ['not by whoever leads only some of them', 'published', 'pin', secretary, 'FORBIDDEN'],
    ['is not set on a draft', 'draft', 'pin', head, 'WRONG_STATE'],
    ['that is not there is not taken away', 'published', 'unpin', head, 'WRONG_STATE'],
  ])('%s', (_title, status, name, who, outcome) => {
    expect(outcomeOf(status, name, inBranch(who))).toBe(outcome);
  });

  test('ends when it is taken away, or with the post', () => {
    const pinned = evolve(at('published'), { type: 'pinned', until: NOW + 1 });
    expect(availableCommands(pinned, inBranch(head))).toContain('unpin');
    expect(evolve(pinned, { type: 'unpinned' }).pinnedUntil).toBeNull();
    expect(evolve(pinned, { type: 'archived' }).pinnedUntil).toBeNull();
  });
});

describe('a repeated command', () => {
  test.each<[PostStatus, PostCommandName, string | null]>([
    ['inReview', 'submit', null],
    ['draft', 'return', '请补充时间'],
    ['inSignOff', 'requestSignOff', null],
    ['published', 'publish', null],
    ['published', 'signOff', null],
    ['withdrawn', 'withdraw', '内容有误'],
  ])('%s, %s: changes nothing', (status, name, remark) => {
    expect(decide(commands[name], at(status, remark), beyondBranch(admin))).toEqual({ ok: true, value: [] });
  });

  test('is still refused to people who may not give it', () => {
    expect(decide(commands.publish, at('published'), inBranch(editor))).toEqual({ ok: false, code: 'FORBIDDEN' });
  });

  test('with another reason is another command', () => {
    expect(decide(commands.withdraw, at('withdrawn', '别的原因'), inBranch(secretary))).toMatchObject({
      code: 'WRONG_STATE',
    });
  });
});

test('a remark stays until the post is submitted again', () => {
  const returned = evolve(at('inReview'), { type: 'returned', reason: '请补充时间' });
  expect(returned).toEqual({ status: 'draft', remark: '请补充时间', publishedAt: null });
  expect(evolve(returned, { type: 'submitted' }).remark).toBeNull();
});

test('a withdrawal keeps the time of publishing', () => {
  const published = evolve(at('draft'), { type: 'published', at: NOW, checked: null });
  expect(evolve(published, { type: 'withdrawn', reason: '内容有误' })).toEqual({
    status: 'withdrawn',
    remark: '内容有误',
    publishedAt: NOW,
  });
});

describe('the available commands', () => {
  test.each<[string, PostStatus, PostContext, PostCommandName[]]>([
    ['an editor may submit a draft', 'draft', inBranch(editor), ['submit']],
    ['a secretary may publish it at once', 'draft', inBranch(secretary), ['submit', 'publish']],
    [
      'beyond a branch the way leads through a sign-off',
      'draft',
      beyondBranch(secretary),
      ['submit', 'requestSignOff'],
    ],
    ['a reviewer returns or signs off', 'inSignOff', beyondBranch(reviewer), ['return', 'signOff']],
    ['a reviewer waits for the secretary', 'inReview', beyondBranch(reviewer), []],
    ['a published one can be taken down or withdrawn', 'published', inBranch(secretary), ['archive', 'withdraw']],
    ['a withdrawn one is the end', 'withdrawn', beyondBranch(admin), []],
  ])('%s', (_title, status, context, offered) => {
    expect(availableCommands(at(status), context)).toEqual(offered);
  });

  test('are those that decide accepts', () => {
    const statuses: PostStatus[] = [
      'draft',
      'inReview',
      'inSignOff',
      'scheduled',
      'published',
      'archived',
      'withdrawn',
    ];
    for (const context of [editor, secretary, reviewer, admin].flatMap((who) => [inBranch(who), beyondBranch(who)])) {
      for (const status of statuses) {
        const taken = Object.values(commands).filter((command) => {
          const decision = decide(command, at(status), context);
          return decision.ok && decision.value.length > 0;
        });
        expect(taken.map((command) => command.name)).toEqual(availableCommands(at(status), context));
      }
    }
  });
});

test.each<[PostStatus, Standing, boolean]>([
  ['draft', editor, true],
  ['draft', reviewer, false],
  ['inReview', secretary, false],
  ['published', admin, false],
])('a post that is %s can be changed only as a draft, and only by writers', (status, standing, editable) => {
  expect(isEditable(at(status), standing)).toBe(editable);
});
