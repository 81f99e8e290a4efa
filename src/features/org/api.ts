import { call } from '@/platform/call';
import type { InputOf } from '../../../core/kernel/endpoint';
import { answerBinding, endIdentity, openAccount } from '../../../core/org/account-contract';
import {
  importMembers,
  importUnits,
  prepareTableFile,
  readTableFile,
  type TableExtension,
} from '../../../core/org/import-contract';
import {
  countNeverBound,
  decideBinding,
  endMembership,
  getPolicy,
  grantRole,
  listBindingRequests,
  listMembers,
  listUnits,
  renewInvitation,
  revokeRole,
  setExemption,
  setPolicy,
  setProbation,
  transferMember,
  unbindMember,
} from '../../../core/org/workbench-contract';

export const fetchAccount = () => call(openAccount, {});
export const sendBindingAnswer = (input: InputOf<typeof answerBinding>) => call(answerBinding, input);
export const sendIdentityEnd = (identityId: string) => call(endIdentity, { identityId });
export const fetchUnits = () => call(listUnits, {});
export const fetchMembers = (input: InputOf<typeof listMembers>) => call(listMembers, input);
export const fetchNeverBound = () => call(countNeverBound, {});
export const fetchBindingRequests = () => call(listBindingRequests, {});
export const sendDecision = (input: InputOf<typeof decideBinding>) => call(decideBinding, input);
export const sendRenewal = (unitId: string) => call(renewInvitation, { unitId });
export const sendExemption = (input: InputOf<typeof setExemption>) => call(setExemption, input);
export const sendProbation = (input: InputOf<typeof setProbation>) => call(setProbation, input);
export const sendGrant = (input: InputOf<typeof grantRole>) => call(grantRole, input);
export const sendRevocation = (input: InputOf<typeof revokeRole>) => call(revokeRole, input);
export const sendUnbinding = (memberId: string) => call(unbindMember, { memberId });
export const sendTransfer = (input: InputOf<typeof transferMember>) => call(transferMember, input);
export const sendMembershipEnd = (memberId: string) => call(endMembership, { memberId });
export const sendTableFile = (extension: TableExtension) => call(prepareTableFile, { extension });
export const fetchTableParts = (input: InputOf<typeof readTableFile>) => call(readTableFile, input);
export const sendUnitsPart = (input: InputOf<typeof importUnits>) => call(importUnits, input);
export const sendMembersPart = (input: InputOf<typeof importMembers>) => call(importMembers, input);
export const fetchPolicy = (unitId: string) => call(getPolicy, { unitId });
export const sendPolicy = (input: InputOf<typeof setPolicy>) => call(setPolicy, input);
