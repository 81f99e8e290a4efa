import type { Seen } from '../../../core/desk/workflow';
import { available, decide, evolve } from '../../../core/desk/workflow';
import {
  type CallKind,
  type CallState,
  type CallStep,
  callWorkflow,
  waitsFor,
  waitsNow,
} from '../../../core/works/rules/workflow';
import { waitingCases } from '../../support/waiting-calls';

const DAY = 86_400_000;
const NOW = 100 * DAY;
const times = { endsAt: NOW + DAY, judgedBy: NOW + 2 * DAY };
const item: CallState = {
  status: 'draft',
  remark: null,
  publishedAt: null,
  ...times,
  endProposal: null,
  endChanges: [],
  proposal: null,
  prizes: [],
  decidedAt: null,
};
const nobody = {
  isFreshEye: true,
  isOnlyOne: false,
  isWriter: false,
  isPublisher: false,
  isSigner: false,
  isProposer: false,
  isEndProposer: false,
};
const prizes = [{ submissionId: 's1', prize: '一等奖' }];
const propose: CallStep = { name: 'propose', prizes, byId: 'm1', byName: '郑立' };
const proposal = { prizes, byId: 'm1', byName: '郑立', at: NOW };
const endProposal = { endsAt: NOW + 3 * DAY, reason: '多收几件', byId: 'm1', byName: '郑立', at: NOW };
const confirmEnd: CallStep = { name: 'confirmEnd', byId: 'm2', byName: '钱进', seenRevision: 4 };
const form = { kinds: ['essay' as const], uses: [], juryIds: ['m9'], hasVotes: false };

const seen = (
  given: Partial<CallState>,
  who: Partial<typeof nobody>,
  facts: Partial<CallKind['facts']> = {},
): Seen<CallKind> => ({
  item: { ...item, ...given },
  who: { ...nobody, ...who },
  facts: { needsSignOff: false, checklist: ['没有秘密'], form, now: NOW, ...facts },
});
const codeOf = (command: CallStep, at: Seen<CallKind>) => {
  const decision = decide(callWorkflow, command, at);
  return decision.ok ? decision.value.map(({ type }) => type).join() : decision.code;
};
const judged = { now: times.judgedBy };

const later = (changes: Partial<typeof endProposal> = {}): CallStep => {
  const { endsAt, reason, byId, byName } = { ...endProposal, ...changes };
  return { name: 'proposeEnd', endsAt, reason, byId, byName };
};
const opened = (who: Partial<typeof nobody>, given: Partial<CallState> = {}, now = NOW) =>
  seen({ status: 'opened', publishedAt: NOW, ...given }, who, { now });

test.each([
  ['a writer hands in', { name: 'submit' }, seen({}, { isWriter: true }), 'submitted'],
  ['nobody else does', { name: 'submit' }, seen({}, {}), 'FORBIDDEN'],
  ['the secretary opens it', { name: 'publish' }, seen({ status: 'inReview' }, { isPublisher: true }), 'opened'],
  [
    'not their own',
    { name: 'publish' },
    seen({ status: 'inReview' }, { isPublisher: true, isFreshEye: false }),
    'FORBIDDEN',
  ],
  [
    'beyond a branch it is signed off',
    { name: 'publish' },
    seen({ status: 'inReview' }, { isPublisher: true }, { needsSignOff: true }),
    'SIGN_OFF_NEEDED',
  ],
  [
    'not without a jury or votes',
    { name: 'submit' },
    seen({}, { isWriter: true }, { form: { ...form, juryIds: [] } }),
    'FORM_WRONG',
  ],
  [
    'votes are enough',
    { name: 'submit' },
    seen({}, { isWriter: true }, { form: { ...form, juryIds: [], hasVotes: true } }),
    'submitted',
  ],
  [
    'not with a juror twice',
    { name: 'submit' },
    seen({}, { isWriter: true }, { form: { ...form, juryIds: ['m9', 'm9'] } }),
    'FORM_WRONG',
  ],
  [
    'not when its end is past',
    { name: 'publish' },
    seen({ status: 'inReview' }, { isPublisher: true }, { now: times.endsAt }),
    'WINDOW_WRONG',
  ],
  [
    'whoever signs has answered each item',
    { name: 'signOff', checked: [] },
    seen({ status: 'inSignOff' }, { isSigner: true }, { needsSignOff: true }),
    'CHECKLIST_OPEN',
  ],
  [
    'then it opens',
    { name: 'signOff', checked: ['没有秘密'] },
    seen({ status: 'inSignOff' }, { isSigner: true }, { needsSignOff: true }),
    'opened',
  ],
  ['a later end is proposed', later(), opened({ isPublisher: true }), 'endProposed'],
  ['not by a writer', later(), opened({ isWriter: true }), 'FORBIDDEN'],
  ['not an earlier one', later({ endsAt: times.endsAt }), opened({ isPublisher: true }), 'WINDOW_WRONG'],
  ['nor one half a year away', later({ endsAt: NOW + 181 * DAY }), opened({ isPublisher: true }), 'WINDOW_WRONG'],
  ['not after the end', later(), opened({ isPublisher: true }, {}, times.endsAt), 'WRONG_STATE'],
  ['one at a time', later({ byId: 'm2' }), opened({ isSigner: true }, { endProposal }), 'WRONG_STATE'],
  ['the same again is the same', later(), opened({ isPublisher: true, isEndProposer: true }, { endProposal }), ''],
  [
    'whoever proposed it does not confirm it, whatever they are',
    confirmEnd,
    opened({ isPublisher: true, isSigner: true, isEndProposer: true }, { endProposal }),
    'FORBIDDEN',
  ],
  ['somebody else does', confirmEnd, opened({ isSigner: true }, { endProposal }), 'endChanged'],
  ['not once it has ended', confirmEnd, opened({ isSigner: true }, { endProposal }, times.endsAt), 'WRONG_STATE'],
  ['nothing is confirmed where nothing is proposed', confirmEnd, opened({ isSigner: true }), 'WRONG_STATE'],
  ['it is dropped', { name: 'dropEnd' }, opened({ isSigner: true }, { endProposal }), 'endDropped'],
  ['no prizes before it is judged', propose, seen({ status: 'opened' }, { isPublisher: true }), 'WRONG_STATE'],
  ['then prizes', propose, seen({ status: 'opened' }, { isPublisher: true }, judged), 'prizesProposed'],
  [
    'one for a work',
    { ...propose, prizes: [...prizes, ...prizes] },
    seen({ status: 'opened' }, { isPublisher: true }, judged),
    'PRIZES_WRONG',
  ],
  [
    'whoever proposed does not decide, whatever they are',
    { name: 'decide' },
    seen({ status: 'deciding', proposal }, { isPublisher: true, isSigner: true, isProposer: true }, judged),
    'FORBIDDEN',
  ],
  [
    'somebody else does',
    { name: 'decide' },
    seen({ status: 'deciding', proposal }, { isSigner: true }, judged),
    'decided',
  ],
  [
    'a withdrawn one is not decided',
    { name: 'decide' },
    seen({ status: 'withdrawn' }, { isSigner: true }, judged),
    'WRONG_STATE',
  ],
  [
    'it is withdrawn with a reason',
    { name: 'withdraw', reason: '停办' },
    seen({ status: 'opened' }, { isPublisher: true }),
    'withdrawn',
  ],
] as [string, CallStep, Seen<CallKind>, string][])('%s', (_title, command, at, expected) => {
  expect(codeOf(command, at)).toBe(expected);
});

test('what is decided keeps the prizes that were proposed', () => {
  const at = seen({ status: 'deciding', proposal }, { isSigner: true }, judged);
  const decision = decide(callWorkflow, { name: 'decide' }, at);
  if (!decision.ok) throw new Error(decision.code);
  const after = decision.value.reduce((before, event) => evolve(callWorkflow, before, event), at.item);
  expect(after).toMatchObject({ status: 'decided', prizes, proposal: null, decidedAt: times.judgedBy });
});

test('judging is as long as it was, and everybody is shown who has extended the call, and why', () => {
  const at = opened({ isSigner: true }, { endProposal });
  const decision = decide(callWorkflow, confirmEnd, at);
  if (!decision.ok) throw new Error(decision.code);
  const after = decision.value.reduce((before, event) => evolve(callWorkflow, before, event), at.item);
  expect(after).toMatchObject({
    status: 'opened',
    endsAt: NOW + 3 * DAY,
    judgedBy: NOW + 4 * DAY,
    endProposal: null,
    endChanges: [
      { from: times.endsAt, to: NOW + 3 * DAY, reason: '多收几件', proposedBy: '郑立', confirmedBy: '钱进', at: NOW },
    ],
  });
  // The same confirmation again changes nothing; one of another proposal does not stand.
  expect(codeOf(confirmEnd, { ...at, item: after })).toBe('');
  expect(codeOf({ ...confirmEnd, seenRevision: 9 }, { ...at, item: after })).toBe('WRONG_STATE');
});

test('dropping the prizes makes room for others', () => {
  const at = seen({ status: 'deciding', proposal }, { isPublisher: true, isProposer: true }, judged);
  expect(available(callWorkflow, at)).toEqual(['dropPrizes', 'withdraw']);
});

test('an open call does not wait for whoever has proposed a later end', () => {
  const decider = { ...nobody, isPublisher: true };
  expect(waitsFor('opened', decider)).toBe(true);
  expect(waitsFor('opened', { ...decider, isEndProposer: true })).toBe(false);
});

test.each(waitingCases)('whether it waits for somebody: %s', (_what, call, now, waits) => {
  expect(waitsNow(call, now)).toBe(waits);
});
