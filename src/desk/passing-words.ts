import { DECIDERS, WRITERS } from '../../core/desk/standing';
import type { Role } from '../../core/kernel/roles';

type Passing = 'submit' | 'return' | 'requestSignOff';

/** The commands of everything that passes its secretary and, beyond a branch, is signed off. */
export const passingCommands: Record<Passing | 'signOff', string> = {
  submit: '送审',
  return: '退回',
  requestSignOff: '报审签',
  signOff: '审签',
};

/** Said after they were carried out. */
export const passingDone: Record<Passing, string> = {
  submit: '已送审',
  return: '已退回',
  requestSignOff: '已报审签',
};

/** What follows from them, for their confirmation. */
export const passingConsequences: Record<Passing, string> = {
  submit: '送审后由书记审核，退回之前不能修改。',
  return: '退回后可以重新修改，写的人能看到退回的原因。',
  requestSignOff: '报分管领导审签；审签之前，党员还看不到。',
};

const holdsOneOf = (roles: readonly Role[], wanted: readonly Role[]): boolean =>
  wanted.some((role) => roles.includes(role));

/** The queues of a desk for somebody with these roles: what they have to decide, what they got back. */
export const queuesOf = (roles: readonly Role[]): ('forMe' | 'returned')[] => [
  ...(holdsOneOf(roles, DECIDERS) ? (['forMe'] as const) : []),
  ...(holdsOneOf(roles, WRITERS) ? (['returned'] as const) : []),
];
