import { create } from 'zustand';
import type { Role } from '../../core/kernel/roles';

interface RolesHeld {
  /** Of whoever uses the app; null until that is known. */
  roles: readonly Role[] | null;
  /** Asks, where nobody has. */
  ask: () => void;
  /** Asks once more: a role may have been given since. */
  askAnew: () => void;
}

/** Between what knows who uses the app, and the frame of a page, which knows no feature. */
export const useRolesHeld = create<RolesHeld>(() => ({ roles: null, ask: () => undefined, askAnew: () => undefined }));
