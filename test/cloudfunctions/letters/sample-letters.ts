import { Members } from '../../../cloudfunctions/_kit/collections';
import type { Endpoint, InputOf } from '../../../core/kernel/endpoint';
import type { Role } from '../../../core/kernel/roles';
import { sendLetter } from '../../../core/letters/contract';
import { moveLetter, openLetter } from '../../../core/letters/workbench-contract';
import type { TestCloud } from '../../support/test-cloud';

type Letter = InputOf<typeof sendLetter>;

export const SECRETARY = { unitId: 'b1', role: 'secretary' } as const;
export const LEADER = { unitId: 'zz', role: 'reviewer' } as const;
export const DISCIPLINE = { unitId: 'zz', role: 'discipline' } as const;

export const letter = (given: Partial<Letter> = {}): Letter => ({
  key: 'letter-key-1',
  kind: 'suggestion',
  office: SECRETARY,
  text: '食堂的空调坏了，三天没有人修。',
  pictures: [],
  isHidden: false,
  about: [],
  ...given,
});

export const send = (cloud: TestCloud, name: string, given: Partial<Letter> = {}) =>
  cloud.expectOk(name, sendLetter, letter(given));

/** Takes a step in the name of an office, on the letter as it is now. */
export async function step(
  cloud: TestCloud,
  name: string,
  letterId: string,
  command: InputOf<typeof moveLetter>['command'],
) {
  const { revision } = await cloud.expectOk(name, openLetter, { letterId });
  return cloud.expectOk(name, moveLetter, { letterId, seenRevision: revision, command });
}

/** `OK`, or why it was refused. The input need not fit the contract. */
export async function codeFor(cloud: TestCloud, name: string, endpoint: Endpoint, input: unknown): Promise<string> {
  const reply = await cloud.callRaw(`wx:${name}`, endpoint, input);
  return reply.ok ? 'OK' : reply.code;
}

export async function giveRole(cloud: TestCloud, memberId: string, ...roles: [Role, string][]): Promise<void> {
  await cloud.db
    .in(Members)
    .updateWhere({ _id: memberId }, { roles: roles.map(([role, unitId]) => ({ role, unitId })) });
}
