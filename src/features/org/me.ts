import { useEffect } from 'react';
import { type Role, unitsHeld } from '../../../core/kernel/roles';
import type { MeView } from '../../../core/org/contract';
import { type StandingState, useMembership } from './me-store';

const meOf = ({ membership }: StandingState): MeView | null =>
  membership.state === 'ready' && membership.value.state === 'member' ? membership.value.me : null;

/** The member who uses the app; null until it is known. Pages that need it call `loadMe` when they are shown. */
export const useMe = (): MeView | null => useMembership(meOf);

/** Asks the server who I am, once a session; null when that is not known. */
export async function loadMe(): Promise<MeView | null> {
  await useMembership.getState().load();
  return meOf(useMembership.getState());
}

/** Whether the organisation lets pages be sent to a group; false until it is known. Asks, where nobody has. */
export function useMaySend(): boolean {
  useEffect(() => void loadMe(), []);
  return useMe()?.policy.sharing === 'on';
}

export const holdsAny = (me: MeView | null, ...roles: Role[]): boolean =>
  me !== null && unitsHeld(me.roles, roles).length > 0;
