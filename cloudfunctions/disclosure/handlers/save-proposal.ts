import { offered } from '../../../core/disclosure/rules/catalogue';
import * as contract from '../../../core/disclosure/workbench-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { openWork } from '../../_kit/desk/desk';
import { type Frame, placeToWrite, save } from '../../_kit/desk/save';
import { parseMarkdown } from '../../_kit/markdown';
import { route } from '../../_kit/serve';
import { keepNamed } from '../../_kit/text-files';
import { disclosureDesk } from '../desk';
import { proposalDocument } from '../disclosure-document';
import type { DisclosureDoc } from '../repository';
import { findCatalogue } from '../settings';
import { proposalViewOf } from '../work';

export const saveProposal = route(
  contract.saveProposal,
  async ({ disclosureId: id, seenRevision, ...fields }, context) => {
    const placed = await placeToWrite(disclosureDesk, fields, context);
    if (!placed.ok) return placed;
    const item = offered((await findCatalogue(context.db, placed.value.unit.path)).items, fields);
    if (!item) return refuse('NOT_IN_CATALOGUE');
    const decision = parseMarkdown(fields.markdown);
    if (!decision) return refuse('PICTURE_NOT_ALLOWED');
    if (!(await keepNamed(context.db, fields.markdown, context.now))) return refuse('PICTURE_NOT_ALLOWED');

    const written = (frame: Frame, existing: DisclosureDoc | null) =>
      proposalDocument(frame, fields, item, decision, existing, context.caller);
    const saved = await save(
      disclosureDesk,
      {
        id,
        seenRevision,
        placement: placed.value,
        text: (frame, existing) => disclosureDesk.textOf(written(frame, existing)),
        written: (frame, existing) => ok(written(frame, existing)),
      },
      context,
    );
    if (!saved.ok) return saved;
    // Saved once more after it was handed in: whoever may take the next step also reads what that asks.
    const work = saved.value.doc.status === 'proposed' ? saved : await openWork(disclosureDesk, id, context);
    return work.ok ? ok(await proposalViewOf(work.value, context)) : work;
  },
);
