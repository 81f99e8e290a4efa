import { PROPOSERS } from '../../../core/disclosure/rules/standing';
import * as contract from '../../../core/disclosure/workbench-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import { mayAddress } from '../../../core/kernel/scope';
import type { Caller } from '../../_kit/caller';
import { parseMarkdown } from '../../_kit/markdown';
import { outsideCode } from '../../_kit/outside-code';
import { route } from '../../_kit/serve';
import { findPlacement } from '../../org/public';
import { Disclosures } from '../collections';
import { isSameText, proposalDocument } from '../disclosure-document';
import { isReadable } from '../readable-disclosure';
import type { DisclosureDoc } from '../repository';
import { proposalViewOf } from '../work';

export const saveProposal = route(contract.saveProposal, async ({ disclosureId, seenRevision, ...fields }, context) => {
  const { caller, now, db } = context;
  const placement = await findPlacement(db, fields);
  if (!placement) return refuse('NOT_FOUND');
  if (!holdsOn(caller.roles, PROPOSERS, placement.unit.path)) return refuse('FORBIDDEN');
  if (!mayAddress(caller.roles, PROPOSERS, placement)) return refuse('FORBIDDEN');
  const decision = parseMarkdown(fields.markdown);
  if (!decision) return refuse('PICTURE_NOT_ALLOWED');

  const saved = await db.transaction(async (transaction) => {
    const disclosures = transaction.in(Disclosures);
    const existing = await disclosures.find(disclosureId);
    const code = existing && whyNotTheirs(existing, caller);
    if (code) return refuse(code);
    const item = proposalDocument({ disclosureId, fields, decision, placement }, existing, caller, now);
    // What stands there already has been saved before: a retry.
    if (existing && isSameText(existing, item)) return ok(existing);
    if (existing && existing.status !== 'proposed') return refuse('NOT_EDITABLE');
    if ((existing?.revision ?? null) !== seenRevision) return refuse('CONFLICT');
    await disclosures.put(item);
    return ok(item);
  });
  return saved.ok ? ok(await proposalViewOf({ item: saved.value, placement }, context)) : saved;
});

const whyNotTheirs = (item: DisclosureDoc, caller: Caller) =>
  holdsOn(caller.roles, PROPOSERS, item.path) ? null : outsideCode(isReadable(item, caller.path));
