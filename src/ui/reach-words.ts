/** Whom a scope reaches; one below a branch counts no branch. */
export const reachWords = ({ units, members }: { units: number; members: number }): string =>
  units === 0 ? `${members} 名党员` : `${units} 个支部 ${members} 名党员`;
