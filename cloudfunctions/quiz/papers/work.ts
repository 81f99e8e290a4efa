import { ok, type Result, refuse } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import type { PaperRow, PaperWork } from '../../../core/quiz/papers/contract';
import { questionCount } from '../../../core/quiz/papers/paper';
import type { PaperPlan } from '../../../core/quiz/papers/plan';
import { paperWorkflow } from '../../../core/quiz/rules/papers/workflow';
import { lastCheck } from '../../_kit/desk/check';
import { trailShown } from '../../_kit/desk/view';
import type { MemberContext } from '../../_kit/serve';
import { findUnit, reachOf, type UnitDoc } from '../../org/public';
import type { PaperDoc } from '../documents';
import { type Served, servedOf } from './compose-paper';
import { findPaper, type PaperRowDoc } from './repository';

export interface Work {
  paper: PaperDoc;
  unit: UnitDoc;
}

/** A paper of a unit that the caller administers; any other is `NOT_FOUND`. Two requests. */
export async function openWorkOn(
  paperId: string,
  { db, caller }: Pick<MemberContext, 'db' | 'caller'>,
): Promise<Result<Work, 'NOT_FOUND'>> {
  const paper = await findPaper(db, paperId);
  const unit = paper && (await findUnit(db, paper.unitId));
  if (!paper || !unit || !holdsOn(caller.roles, ['admin'], unit.path)) return refuse('NOT_FOUND');
  return ok({ paper, unit });
}

export const paperRow = (paper: PaperRowDoc): PaperRow => ({
  paperId: paper._id,
  kind: paper.kind,
  state: paper.state,
  title: paper.title,
  unitId: paper.unitId,
  opensAt: paper.opensAt,
  closesAt: paper.closesAt,
  updatedAt: paper.updatedAt,
});

const NOTHING_ASKED: Served = { chosen: [], availability: [], isServed: true };

const countIn = ({ content }: PaperPlan): number =>
  content.by === 'choice' ? content.questions.length : questionCount(content.sections);

/** At most four requests. */
export async function paperWorkOf({ paper, unit }: Work, { db, identity }: MemberContext): Promise<PaperWork> {
  const { plan, check, trail = [] } = paper;
  const isDraft = paper.state === 'draft';
  const [reach, served] = await Promise.all([
    reachOf(db, paper.scope),
    plan && (isDraft || plan.content.by === 'choice') ? servedOf(db, plan.content, unit) : NOTHING_ASKED,
  ]);
  return {
    ...paperRow(paper),
    unitName: unit.name,
    scope: [...paper.scope],
    minutes: paper.minutes,
    questions: plan ? countIn(plan) : questionCount(paper.sections),
    plan,
    chosen: served.chosen,
    availability: served.availability,
    reach,
    remark: paper.remark,
    revision: paper.revision,
    check: lastCheck(check, identity),
    trail: trailShown(paperWorkflow.steps, trail),
  };
}
