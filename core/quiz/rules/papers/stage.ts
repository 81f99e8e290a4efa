import type { PaperView } from '../../attempts/contract';
import type { Paper } from '../../papers/paper';

/** The stage of a published paper for the members who take it. */
export function stageOf(paper: Pick<Paper, 'state' | 'opensAt' | 'closesAt'>, now: number): PaperView['stage'] {
  if (paper.state !== 'published' || now > paper.closesAt) return 'over';
  return now < paper.opensAt ? 'upcoming' : 'open';
}
