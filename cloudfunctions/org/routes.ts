import { findInvitation, foundOrganisation, requestBinding, whoAmI } from '../../core/org/contract';
import {
  decideBinding,
  getPolicy,
  grantRole,
  importMembers,
  importUnits,
  listBindingRequests,
  listMembers,
  listUnits,
  renewInvitation,
  revokeRole,
  setExemption,
  setPolicy,
} from '../../core/org/workbench-contract';
import { type Route, route } from '../_kit/serve';
import { handleDecideBinding } from './handlers/decide-binding';
import { handleFindInvitation } from './handlers/find-invitation';
import { handleFoundOrganisation } from './handlers/found-organisation';
import { handleGetPolicy } from './handlers/get-policy';
import { handleGrantRole } from './handlers/grant-role';
import { handleImportMembers } from './handlers/import-members';
import { handleImportUnits } from './handlers/import-units';
import { handleListBindingRequests } from './handlers/list-binding-requests';
import { handleListMembers } from './handlers/list-members';
import { handleListUnits } from './handlers/list-units';
import { handleRenewInvitation } from './handlers/renew-invitation';
import { handleRequestBinding } from './handlers/request-binding';
import { handleRevokeRole } from './handlers/revoke-role';
import { handleSetExemption } from './handlers/set-exemption';
import { handleSetPolicy } from './handlers/set-policy';
import { handleWhoAmI } from './handlers/who-am-i';

export const routes: Route[] = [
  route(whoAmI, handleWhoAmI),
  route(foundOrganisation, handleFoundOrganisation),
  route(findInvitation, handleFindInvitation),
  route(requestBinding, handleRequestBinding),
  route(listBindingRequests, handleListBindingRequests),
  route(decideBinding, handleDecideBinding),
  route(renewInvitation, handleRenewInvitation),
  route(listUnits, handleListUnits),
  route(listMembers, handleListMembers),
  route(setExemption, handleSetExemption),
  route(grantRole, handleGrantRole),
  route(revokeRole, handleRevokeRole),
  route(importUnits, handleImportUnits),
  route(importMembers, handleImportMembers),
  route(getPolicy, handleGetPolicy),
  route(setPolicy, handleSetPolicy),
];
