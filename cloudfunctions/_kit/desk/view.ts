import type { KeptStep } from '../../../core/desk/trail';
import { available, isTurnOf, type Kind, stateOf } from '../../../core/desk/workflow';
import type { MemberContext } from '../serve';
import { checkShown } from './check';
import { type Desk, type DeskDoc, type Work, withColleagues } from './desk';
import { waitingFor } from './waiting';

/**
 * What everybody who opens something at a desk is told beside its text: what they may do, whom it waits for, who did what.
 * One request while it waits for somebody, and one for what its writer has just written.
 */
export async function deskViewOf<Doc extends DeskDoc, K extends Kind>(
  desk: Desk<Doc, K>,
  work: Work<Doc>,
  context: MemberContext,
) {
  const { workflow } = desk;
  const { unitId, unitName, scope, remark, revision, trail = [] } = work.doc;
  const seen = desk.seenBy(await withColleagues(desk, work, context), context);
  return {
    unitId,
    unitName,
    scope: [...scope],
    remark,
    commands: available(workflow, seen),
    isEditable: isTurnOf(workflow, workflow.editable, stateOf(workflow, seen.item), seen.who),
    revision,
    waiting: await waitingFor(desk, work, context),
    check: await checkShown(desk, work.doc, context),
    trail: trailShown(workflow.steps, trail),
  };
}

/** The trail as everybody who may open the desk reads it. */
export const trailShown = <Name extends string>(
  steps: Readonly<Record<Name, unknown>>,
  trail: readonly KeptStep[],
): { at: number; byName: string; step: Name | 'save'; words: string | null }[] =>
  trail.map(({ at, byName, step, words }) => ({ at, byName, step: stepIn(steps, step), words }));

/** A step that the workflow no longer has is told as writing. */
const stepIn = <Name extends string>(steps: Readonly<Record<Name, unknown>>, step: KeptStep['step']): Name | 'save' =>
  Object.keys(steps).includes(step) ? (step as Name) : 'save';
