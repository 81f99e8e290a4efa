import type { Role } from '../../../core/kernel/roles';
import { awaitedOf } from '../../../core/surveys/rules/awaited';
import { standingOf } from '../../../core/surveys/rules/standing';
import { waitsFor } from '../../../core/surveys/rules/workflow';
import type { Awaited } from '../../../core/surveys/workbench-contract';
import { awaitedCases } from '../../support/awaited-surveys';

test.each(awaitedCases)('of %s, what is still to be done', (_what, survey, now, expected) => {
  expect(awaitedOf(survey, now)).toBe(expected);
});

const unit = { _id: 'b1', kind: 'branch' as const, name: '第一党支部', path: ['root', 'b1'] };
const other = (unitId: string) => [{ memberId: 'm9', roles: [{ role: 'secretary' as const, unitId }] }];

test.each<[string, Awaited | null, Role, string, { by?: 'me'; beside?: string }, boolean]>([
  ['another end, of the secretary', 'end', 'secretary', 'b1', {}, true],
  ['another end, of an administrator', 'end', 'admin', 'root', {}, true],
  ['评定, of the secretary of the branch', 'assessment', 'secretary', 'b1', {}, true],
  ['评定, of the secretary above', 'assessment', 'secretary', 'root', {}, false],
  ['评定, of an administrator', 'assessment', 'admin', 'root', {}, false],
  ['公布, of the secretary who has written it alone', 'announcement', 'secretary', 'b1', { by: 'me' }, true],
  ['公布, of the one of two who has written it', 'announcement', 'secretary', 'b1', { by: 'me', beside: 'b1' }, false],
  ['公布, of the one of two who has not', 'announcement', 'secretary', 'b1', { beside: 'b1' }, true],
  ['公布, beside a secretary above', 'announcement', 'secretary', 'b1', { by: 'me', beside: 'root' }, true],
  ['公布, of an administrator', 'announcement', 'admin', 'root', {}, false],
  ['nothing', null, 'secretary', 'b1', {}, false],
])('whose turn it is: %s', (_what, awaited, role, unitId, { by, beside }, expected) => {
  const standing = standingOf(
    { memberId: 'me', roles: [{ role, unitId }] },
    { writerIds: [], proposerId: null, assessorId: by ?? 'm9', awaited },
    { unit, scope: [unit] },
    beside === undefined ? [] : other(beside),
  );
  expect(waitsFor('opened', standing)).toBe(expected);
});
