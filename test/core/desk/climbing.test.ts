import { CLIMBS_AFTER, isInQueueOf, seatOf } from '../../../core/desk/climbing';
import type { Judge } from '../../../core/desk/standing';
import { holdsOn, type Role, type RoleGrant } from '../../../core/kernel/roles';

const PATH = ['committee', 'general', 'branch'];
const judge = (...grants: [Role, string][]): Judge => ({
  memberId: 'm',
  roles: grants.map(([role, unitId]): RoleGrant => ({ role, unitId })),
});
const publishes = ({ roles }: Judge) => holdsOn(roles, ['secretary', 'admin'], PATH);
/** Signs for what goes to a branch of another tree as well. */
const signsBoth = ({ roles }: Judge) =>
  holdsOn(roles, ['reviewer'], PATH) && holdsOn(roles, ['reviewer'], ['committee', 'other']);

describe('the seat from which somebody can take the next step', () => {
  test.each<[title: string, by: Judge, mayTake: (by: Judge) => boolean, seat: number | null]>([
    ['is the unit of their office', judge(['secretary', 'branch']), publishes, 2],
    ['is above where the office is', judge(['secretary', 'general']), publishes, 1],
    ['is the lowest of several', judge(['admin', 'committee'], ['secretary', 'branch']), publishes, 2],
    [
      'is not lower for an office that does not help',
      judge(['editor', 'branch'], ['admin', 'committee']),
      publishes,
      0,
    ],
    ['counts what is held beside the path', judge(['reviewer', 'general'], ['reviewer', 'other']), signsBoth, 1],
    ['is none for who cannot take it', judge(['editor', 'branch']), publishes, null],
    ['is none for an office elsewhere', judge(['secretary', 'other']), publishes, null],
  ])('%s', (_title, by, mayTake, seat) => {
    expect(seatOf(by, PATH, mayTake)).toBe(seat);
  });
});

describe('what waits', () => {
  const SINCE = 1_000;
  const at = (waited: number) => SINCE + waited;
  const secretary = judge(['secretary', 'general']);

  test.each<[title: string, seat: number, seats: number[], waited: number, isThere: boolean]>([
    ['is at once with the lowest level', 2, [2, 2, 1], 0, true],
    ['is not yet one level up', 1, [2, 2, 1], CLIMBS_AFTER - 1, false],
    ['is one level up from the end of the third day', 1, [2, 2, 1], CLIMBS_AFTER, true],
    ['is then not yet two levels up', 0, [2, 1, 0], 2 * CLIMBS_AFTER - 1, false],
    ['is two levels up three days later', 0, [2, 1, 0], 2 * CLIMBS_AFTER, true],
    ['is at once above where nobody below can take it', 0, [0], 0, true],
    ['passes over a level where nobody can', 0, [2, 0], CLIMBS_AFTER, true],
  ])('%s', (_title, seat, seats, waited, isThere) => {
    expect(isInQueueOf(secretary, seat, { path: PATH, since: SINCE, seats }, at(waited))).toBe(isThere);
  });

  test('is at once with administrators, wherever it waits', () => {
    const wait = { path: PATH, since: SINCE, seats: [2, 0] };
    expect(isInQueueOf(judge(['admin', 'committee']), 0, wait, at(0))).toBe(true);
    expect(isInQueueOf(judge(['admin', 'other']), 0, wait, at(0))).toBe(false);
  });
});
