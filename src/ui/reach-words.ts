import { figure } from './figure';

/** How many branches and members a scope reaches. `units` is 0 for a scope below a branch. */
export const reachWords = ({ units, members }: { units: number; members: number }): string =>
  units === 0 ? `${figure(members)} 名党员` : `${figure(units)} 个支部 ${figure(members)} 名党员`;
