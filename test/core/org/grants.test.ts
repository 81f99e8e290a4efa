import { hasGrant, withGrant, withoutGrant } from '../../../core/org/rules/grants';

const onB1 = { role: 'secretary', unitId: 'b1' } as const;
const onB2 = { role: 'secretary', unitId: 'b2' } as const;

test('a role is granted once for a unit, however often it is asked for', () => {
  expect(withGrant(withGrant([], onB1), { ...onB1 })).toEqual([onB1]);
  expect(withGrant([onB1], onB2)).toEqual([onB1, onB2]);
});

test('revoking takes one role on one unit', () => {
  expect(withoutGrant([onB1, onB2], { ...onB1 })).toEqual([onB2]);
  expect(hasGrant([onB2], onB1)).toBe(false);
});
