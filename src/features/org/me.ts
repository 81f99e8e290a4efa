import { type Role, unitsHeld } from '../../../core/kernel/roles';
import type { MeView } from '../../../core/org/contract';
import { useStanding } from './me-store';

/** The member who uses the app; null until it is known. Pages that need it call `loadMe` when they are shown. */
export const useMe = (): MeView | null =>
  useStanding(({ standing }) =>
    standing.state === 'ready' && standing.value.state === 'member' ? standing.value.me : null,
  );

/** Asks the server who I am, once a session. */
export const loadMe = (): Promise<void> => useStanding.getState().load();

export const holdsAny = (me: MeView | null, ...roles: Role[]): boolean =>
  me !== null && unitsHeld(me.roles, roles).length > 0;
