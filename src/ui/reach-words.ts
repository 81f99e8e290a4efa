/** How many branches and members a scope reaches. `units` is 0 for a scope below a branch. */
export const reachWords = ({ units, members }: { units: number; members: number }): string =>
  units === 0 ? `${members} 名党员` : `${units} 个支部 ${members} 名党员`;
