import { isDeepStrictEqual } from 'node:util';
import { ok, refuse } from '../../../../core/kernel/result';
import { holdsOn } from '../../../../core/kernel/roles';
import { holdsOnScope, type Placement } from '../../../../core/kernel/scope';
import * as contract from '../../../../core/quiz/papers/contract';
import type { Paper } from '../../../../core/quiz/papers/paper';
import type { PaperPlan } from '../../../../core/quiz/papers/plan';
import { isEditable } from '../../../../core/quiz/rules/papers/workflow';
import { stampOf } from '../../../_kit/desk/desk';
import { outsideCode } from '../../../_kit/outside-code';
import { route } from '../../../_kit/serve';
import { findPlacement, type UnitDoc } from '../../../org/public';
import { newPaper, papersIn } from '../repository';
import { paperWorkOf } from '../work';

const draftOf = (plan: PaperPlan, { unit, scope }: Placement<UnitDoc>): Paper => ({
  kind: plan.kind,
  state: 'draft',
  unitId: unit._id,
  week: null,
  title: plan.title,
  minutes: plan.minutes,
  opensAt: plan.opensAt,
  closesAt: plan.closesAt,
  scope: scope.map((each) => each._id),
  seed: '',
  taking: plan.taking,
  sections: [],
  plan,
});

/** Only administrators see drafts, and a draft may address only units that its administrator administers. */
export const savePaper = route(contract.savePaper, async ({ paperId, seenRevision, plan }, context) => {
  const { caller, now, db } = context;
  const placement = await findPlacement(db, plan);
  if (!placement) return refuse('NOT_FOUND');
  const { unit, scope } = placement;
  if (!holdsOn(caller.roles, ['admin'], unit.path)) return refuse(outsideCode(caller.path.includes(unit._id)));
  if (!holdsOnScope(caller.roles, ['admin'], scope)) return refuse('FORBIDDEN');

  const draft = draftOf(plan, placement);
  const saved = await db.transaction(async (transaction) => {
    const papers = papersIn(transaction);
    const existing = await papers.find(paperId);
    if (existing && !holdsOn(caller.roles, ['admin'], existing.path)) return refuse('NOT_FOUND');
    if (existing) {
      if (!isEditable(existing.state)) return refuse('WRONG_STATE');
      if (isDeepStrictEqual(existing.plan, plan)) return ok(existing);
    }
    if ((existing?.revision ?? null) !== seenRevision) return refuse('CONFLICT');
    const stamp = stampOf(existing ?? { _id: paperId, revision: 0 }, { step: 'save', words: null }, context);
    const paper = existing
      ? { ...existing, ...draft, path: unit.path, ...stamp }
      : { ...newPaper(paperId, draft, unit, now), ...stamp };
    await papers.put(paper);
    return ok(paper);
  });
  return saved.ok ? ok(await paperWorkOf({ paper: saved.value, unit }, context)) : saved;
});
