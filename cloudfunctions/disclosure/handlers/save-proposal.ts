import * as contract from '../../../core/disclosure/workbench-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { placeToWrite, save } from '../../_kit/desk/save';
import { parseMarkdown } from '../../_kit/markdown';
import { route } from '../../_kit/serve';
import { keepNamed } from '../../_kit/text-files';
import { disclosureDesk } from '../desk';
import { proposalDocument } from '../disclosure-document';
import { proposalViewOf } from '../work';

export const saveProposal = route(
  contract.saveProposal,
  async ({ disclosureId: id, seenRevision, ...fields }, context) => {
    const placed = await placeToWrite(disclosureDesk, fields, context);
    if (!placed.ok) return placed;
    const decision = parseMarkdown(fields.markdown);
    if (!decision) return refuse('PICTURE_NOT_ALLOWED');
    if (!(await keepNamed(context.db, fields.markdown, context.now))) return refuse('PICTURE_NOT_ALLOWED');

    const saved = await save(
      disclosureDesk,
      {
        id,
        seenRevision,
        placement: placed.value,
        written: (frame, existing) => proposalDocument(frame, fields, decision, existing, context.caller),
      },
      context,
    );
    return saved.ok ? ok(await proposalViewOf(saved.value, context)) : saved;
  },
);
