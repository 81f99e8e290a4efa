import fc from 'fast-check';
import type { PersonState } from '../../../core/statistics/contract';
import { countGroups, groupOf } from '../../../core/statistics/rules/receipts';
import { type AskedMember, figuresOf, standOf } from '../../../core/statistics/rules/stand';

test.each<[PersonState | 'notAsked', boolean, string]>([
  ['finished', true, 'confirmed'],
  ['finished', false, 'confirmed'],
  ['missing', true, 'read'],
  ['missing', false, 'unread'],
  ['exempt', true, 'exempt'],
  ['notAsked', true, 'later'],
])('whoever is %s, and has opened it: %s, is %s', (stand, hasRead, group) => {
  expect(groupOf(stand, hasRead)).toBe(group);
});

const someone = fc.record({
  joinedAt: fc.nat(20),
  exemptions: fc.array(fc.record({ since: fc.nat(20), until: fc.constantFrom(null, 5, 15) }), { maxLength: 2 }),
  hasFinished: fc.boolean(),
  hasRead: fc.boolean(),
});

test('the groups say the same as the figures of completion, and everybody is in one', () => {
  fc.assert(
    fc.property(fc.array(someone), (people) => {
      const stands = people.map(({ hasFinished, ...facts }) => {
        const member: AskedMember = { memberId: 'm', ...facts };
        return standOf(member, { dueAt: 10 }, hasFinished);
      });
      const groups = countGroups(stands.map((stand, index) => groupOf(stand, people[index]?.hasRead ?? false)));
      expect(figuresOf(stands)).toEqual({
        finished: groups.confirmed,
        due: groups.confirmed + groups.read + groups.unread,
        exempt: groups.exempt,
      });
      expect(Object.values(groups).reduce((sum, count) => sum + count, 0)).toBe(people.length);
    }),
  );
});
