import type { RoleGrant } from '../../../core/kernel/roles';
import { BEGINNING, INDEX_VERSION, mendingAfter, mendingFrom } from '../../../core/search/rules/mending';
import {
  bankKeepersOf,
  everybody,
  keysOf,
  membersOf,
  onlyMember,
  type Readers,
} from '../../../core/search/rules/readers';
import { readPlace, writePlace } from '../../../core/search/rules/search-cursor';

const unit = (...path: string[]) => ({ _id: path[path.length - 1] ?? '', path });
const admin = (unitId: string): RoleGrant => ({ role: 'admin', unitId });

/** As the database compares: both `readers` and `within` must contain one of the person's keys. */
function finds(
  person: { memberId?: string; path: string[]; roles: RoleGrant[] },
  { readers, within }: Readers,
): boolean {
  const keys = keysOf({ memberId: 'm1', ...person });
  return keys.within.includes(within) && readers.some((reader) => keys.readers.includes(reader));
}

const inB1 = { path: ['zz', 'b1'], roles: [] };
const inGroup = { path: ['zz', 'b1', 'g1'], roles: [] };
const inB3 = { path: ['zz', 'b3'], roles: [] };
const bankOfB1 = bankKeepersOf(['zz', 'b1']);

it.each<[string, Parameters<typeof finds>[0], Readers, boolean]>([
  ['the library', inB1, everybody, true],
  ['what goes to the root', inGroup, membersOf([unit('zz')]), true],
  ['what goes to the own branch', inB1, membersOf([unit('zz', 'b1')]), true],
  ['what goes to the branch above', inGroup, membersOf([unit('zz', 'b1')]), true],
  ['what goes to a group below', inB1, membersOf([unit('zz', 'b1', 'g1')]), false],
  ['what goes to two branches, one the own', inB1, membersOf([unit('zz', 'b1'), unit('zz', 'b2')]), true],
  ['what goes to two other branches', inB3, membersOf([unit('zz', 'b1'), unit('zz', 'b2')]), false],
  ['what goes to units of two trees', inB1, membersOf([unit('zz', 'b1'), unit('yy')]), true],
  ['what goes to units of two other trees', inB1, membersOf([unit('xx'), unit('yy')]), false],
  ['what goes nowhere', inB1, membersOf([]), false],
  ['what is mine alone', inB1, onlyMember('m1'), true],
  [
    'what is somebody else’s alone, as an administrator above them',
    { ...inB1, roles: [admin('zz')] },
    onlyMember('m2'),
    false,
  ],
  ['a question, without a role', inB1, bankOfB1, false],
  ['a question, as a secretary', { ...inB1, roles: [{ role: 'secretary', unitId: 'zz' }] }, bankOfB1, false],
  ['a question, as editor of the unit', { ...inB3, roles: [{ role: 'editor', unitId: 'b1' }] }, bankOfB1, true],
  ['a question, as administrator of the unit', { ...inB3, roles: [admin('b1')] }, bankOfB1, true],
  ['a question, as administrator above it', { ...inB3, roles: [admin('zz')] }, bankOfB1, true],
  ['a question, as administrator of another branch', { ...inB3, roles: [admin('b3')] }, bankOfB1, false],
  [
    'a post, as administrator of its branch who belongs to another',
    { ...inB3, roles: [admin('b1')] },
    membersOf([unit('zz', 'b1')]),
    false,
  ],
])('%s', (_title, person, readers, isFound) => {
  expect(finds(person, readers)).toBe(isFound);
});

it('a cursor is read back as it was written', () => {
  const place = { tier: 'text' as const, after: '1700000000000:post:a/a', shown: 20 };
  expect(readPlace(writePlace(place))).toEqual(place);
  expect(readPlace(undefined)).toEqual({ tier: 'title', after: '', shown: 0 });
});

it.each(['', 'body 1 x', 'title x y', 'title'])('“%s” is no cursor', (cursor) => {
  expect(readPlace(cursor)).toBeNull();
});

it('the index is compared with one source after the other, then from the beginning again', () => {
  expect(mendingAfter(BEGINNING, 'm50')).toEqual({ source: 'members', after: 'm50' });
  expect(mendingAfter({ source: 'posts', after: 'p50' }, null)).toEqual({ source: 'disclosures', after: '' });
  expect(mendingAfter({ source: 'questions', after: 'x' }, null)).toEqual(BEGINNING);
});

it.each([
  ['where it stopped', { source: 'courses' as const, after: 'x', index: INDEX_VERSION }, 'courses'],
  [
    'from the beginning after an older index',
    { source: 'courses' as const, after: 'x', index: INDEX_VERSION - 1 },
    'members',
  ],
  ['from the beginning after one that was not counted', { source: 'courses' as const, after: 'x' }, 'members'],
  ['from the beginning at first', null, 'members'],
])('the comparison goes on %s', (_title, progress, source) => {
  expect(mendingFrom(progress).source).toBe(source);
});
