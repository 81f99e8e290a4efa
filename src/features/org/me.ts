import { type Role, unitsHeld } from '../../../core/kernel/roles';
import type { MeView } from '../../../core/org/contract';
import { useMembership } from './me-store';

/** The member who uses the app; null until it is known. Pages that need it call `loadMe` when they are shown. */
export const useMe = (): MeView | null =>
  useMembership(({ membership }) =>
    membership.state === 'ready' && membership.value.state === 'member' ? membership.value.me : null,
  );

/** Asks the server who I am, once a session. */
export const loadMe = (): Promise<void> => useMembership.getState().load();

export const holdsAny = (me: MeView | null, ...roles: Role[]): boolean =>
  me !== null && unitsHeld(me.roles, roles).length > 0;
