import type { PaperView } from '../contract';
import type { Paper } from '../paper';

/** Where a published paper stands for those who take it. */
export function stageOf(paper: Pick<Paper, 'state' | 'opensAt' | 'closesAt'>, now: number): PaperView['stage'] {
  if (paper.state !== 'published' || now > paper.closesAt) return 'over';
  return now < paper.opensAt ? 'upcoming' : 'open';
}
