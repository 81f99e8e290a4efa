import { refuse } from '../../core/kernel/result';
import { forgetKept } from './kept';
import type * as browser from './session';

// The mini program takes this in place of session.ts: WeChat vouches for the person on every call, so nobody signs in or
// out, and the parts of pages that do are not drawn.

export const signIn: typeof browser.signIn = async () => refuse('INTERNAL');
export const signOut: typeof browser.signOut = forgetKept;
export const signOutEverywhere: typeof browser.signOutEverywhere = async () => refuse('UNAUTHENTICATED');
export const accountName: typeof browser.accountName = () => null;
export const onPersonChanged: typeof browser.onPersonChanged = () => () => undefined;
export const accessToken: typeof browser.accessToken = () => null;
export const changePassword: typeof browser.changePassword = async () => refuse('UNAUTHENTICATED');
export const renew: typeof browser.renew = async () => 'ended';
