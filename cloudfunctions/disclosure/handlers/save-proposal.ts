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
import { proposalDocument } from '../disclosure-document';
import { isReadable } from '../readable-disclosure';
import type { DisclosureDoc } from '../repository';
import { proposalViewOf } from '../work';

export const saveProposal = route(contract.saveProposal, async ({ disclosureId, ...fields }, context) => {
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
    const code = existing && whyNotEditable(existing, caller);
    if (code) return refuse(code);
    const item = proposalDocument({ disclosureId, fields, decision, placement }, existing, caller, now);
    await disclosures.put(item);
    return ok(item);
  });
  return saved.ok ? ok(await proposalViewOf({ item: saved.value, placement }, context)) : saved;
});

function whyNotEditable(item: DisclosureDoc, caller: Caller) {
  if (!holdsOn(caller.roles, PROPOSERS, item.path)) return outsideCode(isReadable(item, caller.path));
  return item.status === 'proposed' ? null : 'NOT_EDITABLE';
}
