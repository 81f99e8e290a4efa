import { call } from '@/platform/call';
import type { InputOf } from '../../../core/kernel/endpoint';
import { findInvitation, foundOrganisation, requestBinding, whoAmI } from '../../../core/org/contract';

// Apart from api.ts: the tabs, which are in the main package, need these calls, while api.ts stays in the subpackage.

export const fetchMembership = () => call(whoAmI, {});
export const fetchInvitation = (code: string) => call(findInvitation, { code });
export const sendBindingRequest = (input: InputOf<typeof requestBinding>) => call(requestBinding, input);
export const sendFoundation = (input: InputOf<typeof foundOrganisation>) => call(foundOrganisation, input);
