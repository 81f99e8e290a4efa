import type { Membership, MeView } from '../../core/org/contract';
import type { BindingRequest, MemberRow, UnitView } from '../../core/org/workbench-contract';
import type { Caller, MemberDoc } from '../_kit/caller';
import { type BindingRequestDoc, checkCodeOf } from './repository/bindings';
import type { Namesake } from './repository/members';
import type { UnitDoc } from './units';

export const unitView = (unit: UnitDoc): UnitView => ({
  unitId: unit._id,
  name: unit.name,
  kind: unit.kind,
  parentId: unit.parentId,
  path: unit.path,
});

/** The row for those who keep the roster. It shows whether a member is bound, never to which account. */
export const memberRow = (
  member: Pick<MemberDoc, '_id' | 'name' | 'unitId' | 'roles' | 'isProbationary' | 'exemption' | 'identities'>,
): MemberRow => ({
  memberId: member._id,
  name: member.name,
  unitId: member.unitId,
  roles: member.roles.map(({ role, unitId }) => ({ role, unitId })),
  isProbationary: member.isProbationary ?? false,
  exemption: member.exemption?.reason ?? null,
  isBound: member.identities.length > 0,
});

/** Whether a further account would read what somebody has kept to themselves. */
export const hasHistory = ({ identities, wasBound }: Pick<MemberDoc, 'identities' | 'wasBound'>): boolean =>
  identities.length > 0 || wasBound === true;

export const meView = (caller: Caller, unitNames: ReadonlyMap<string, string>): MeView => ({
  memberId: caller.memberId,
  name: caller.name,
  unitId: caller.unitId,
  unitName: caller.unitName,
  roles: caller.roles.map(({ role, unitId }) => ({ role, unitId, unitName: unitNames.get(unitId) ?? unitId })),
  isExempt: caller.isExempt,
  policy: caller.policy,
});

export function membershipOfRequest(request: BindingRequestDoc): Membership | null {
  const { unitName, name, requestedAt } = request;
  switch (request.status) {
    case 'waiting':
      return { state: 'pending', unitName, name, requestedAt, checkCode: checkCodeOf(request._id) };
    case 'rejected':
      return { state: 'rejected', unitName, name, reason: request.reason };
    case 'approved':
      return null;
    default:
      return request satisfies never;
  }
}

export const bindingRequestView = (request: BindingRequestDoc, namesakes: readonly Namesake[]): BindingRequest => ({
  requestId: request._id,
  name: request.name,
  unitId: request.unitId,
  unitName: request.unitName,
  requestedAt: request.requestedAt,
  candidates: namesakes
    .map((member) => ({
      memberId: member._id,
      name: member.name,
      isBound: hasHistory(member),
      hasDeclined: request.declinedBy?.includes(member._id) ?? false,
    }))
    .sort((left, right) => Number(left.isBound) - Number(right.isBound)),
  checkCode: checkCodeOf(request._id),
});
