import type { SharingStatus } from '../../../core/notebook/contract';
import { decide, evolve, type SharingCommand, type Standing } from '../../../core/notebook/rules/sharing';

const author: Standing = { isAuthor: true, isReviewer: false };
const reviewer: Standing = { isAuthor: false, isReviewer: true };
const both: Standing = { isAuthor: true, isReviewer: true };
const other: Standing = { isAuthor: false, isReviewer: false };

const commands: Record<SharingCommand['name'], SharingCommand> = {
  ask: { name: 'ask' },
  takeBack: { name: 'takeBack' },
  approve: { name: 'approve' },
  decline: { name: 'decline', reason: '有同志的名字' },
};

/** The status after a command, `as before` for a repeated one, or why it was refused. */
function outcomeOf(status: SharingStatus, name: SharingCommand['name'], standing: Standing): string {
  const remark = status === 'declined' ? '有同志的名字' : null;
  const decision = decide(commands[name], { status, remark }, standing);
  if (!decision.ok) return decision.code;
  const [event] = decision.value;
  return event ? evolve(event).status : 'as before';
}

describe('a note on its way to the branch', () => {
  test.each<[SharingStatus, SharingCommand['name'], Standing, string]>([
    ['private', 'ask', author, 'inReview'],
    ['private', 'ask', reviewer, 'FORBIDDEN'],
    ['private', 'takeBack', author, 'as before'],
    ['private', 'approve', reviewer, 'WRONG_STATE'],
    ['private', 'decline', reviewer, 'WRONG_STATE'],
    ['inReview', 'ask', author, 'as before'],
    ['inReview', 'takeBack', author, 'private'],
    ['inReview', 'takeBack', reviewer, 'FORBIDDEN'],
    ['inReview', 'approve', reviewer, 'shared'],
    ['inReview', 'approve', author, 'FORBIDDEN'],
    ['inReview', 'approve', both, 'FORBIDDEN'],
    ['inReview', 'approve', other, 'FORBIDDEN'],
    ['inReview', 'decline', reviewer, 'declined'],
    ['inReview', 'decline', both, 'FORBIDDEN'],
    ['shared', 'ask', author, 'WRONG_STATE'],
    ['shared', 'takeBack', author, 'private'],
    ['shared', 'approve', reviewer, 'as before'],
    ['shared', 'decline', reviewer, 'declined'],
    ['shared', 'decline', other, 'FORBIDDEN'],
    ['declined', 'ask', author, 'inReview'],
    ['declined', 'takeBack', author, 'WRONG_STATE'],
    ['declined', 'approve', reviewer, 'WRONG_STATE'],
    ['declined', 'decline', reviewer, 'as before'],
  ])('%s, %s by %j: %s', (status, name, standing, outcome) => expect(outcomeOf(status, name, standing)).toBe(outcome));

  test('keeps why it was declined, until it is asked for again or changed', () => {
    expect(evolve({ type: 'declined', reason: '有错字' })).toEqual({ status: 'declined', remark: '有错字' });
    expect(evolve({ type: 'asked' })).toEqual({ status: 'inReview', remark: null });
    expect(evolve({ type: 'edited' })).toEqual({ status: 'private', remark: null });
  });
});
