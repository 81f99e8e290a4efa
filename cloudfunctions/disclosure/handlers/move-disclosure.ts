import { decide } from '../../../core/disclosure/rules/procedure';
import { standingOf } from '../../../core/disclosure/rules/standing';
import * as contract from '../../../core/disclosure/workbench-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { auditsOf, fixedEvents, fixedProposal, moveIn, newWords, stepOf } from '../moving';
import { openWorkOn, proposalViewOf, stateOf } from '../work';

export const moveDisclosure = route(
  contract.moveDisclosure,
  async ({ disclosureId, seenRevision, command }, context) => {
    const { caller, now, db, checkText } = context;
    const work = await openWorkOn(disclosureId, context);
    if (!work.ok) return work;
    const { item, placement } = work.value;
    const step = stepOf(command);
    if (!step.ok) return step;

    const decision = decide(step.value, stateOf(item), { standing: standingOf(caller, placement), now });
    if (!decision.ok) return decision;
    const events = decision.value;
    if (events.length === 0) return ok(await proposalViewOf(work.value, context));
    if (seenRevision !== undefined && seenRevision !== item.revision) return refuse('CONFLICT');

    const words = newWords(events, item);
    if (words !== '' && !(await checkText(words))) return refuse('CONTENT_REFUSED');

    const fixed = await fixedEvents(events, command, context);
    const text = await fixedProposal(events, item, context);
    if (!fixed || !text) return refuse('PICTURE_NOT_ALLOWED');
    const audits = auditsOf(events, item, context);
    const moved = await db.transaction((transaction) =>
      moveIn(transaction, { work: work.value, step: step.value, text, events: fixed, audits }, context),
    );
    return moved.ok ? ok(await proposalViewOf({ item: moved.value, placement }, context)) : moved;
  },
);
