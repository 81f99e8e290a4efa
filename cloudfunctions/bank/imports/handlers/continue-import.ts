import * as contract from '../../../../core/bank/imports/contract';
import { ok, refuse } from '../../../../core/kernel/result';
import { type MemberContext, route } from '../../../_kit/serve';
import { Imports } from '../../collections';
import { commitStep } from '../commit-step';
import type { ImportDoc } from '../documents';
import { findManagedImport } from '../managed-import';
import { readStep } from '../read-step';
import { undoStep } from '../undo-step';
import { importViewOf } from '../view';

export const continueImport = route(contract.continueImport, async ({ importId }, context) => {
  const found = await findManagedImport(context.db, context.caller, importId);
  if (!found.ok) return found;
  await takeStep(found.value, context);
  const after = await context.db.in(Imports).find(importId);
  return after ? ok(importViewOf(after)) : refuse('NOT_FOUND');
});

async function takeStep(doc: ImportDoc, context: MemberContext): Promise<void> {
  switch (doc.state) {
    case 'reading':
      return readStep(context.db, doc);
    case 'importing':
      return commitStep(doc, context);
    case 'undoing':
      return undoStep(doc, context);
    case 'refused':
    case 'ready':
    case 'done':
    case 'undone':
      return;
    default:
      doc.state satisfies never;
  }
}
