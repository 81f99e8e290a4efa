import * as contract from '../../../../core/bank/imports/contract';
import { ok, refuse } from '../../../../core/kernel/result';
import { route } from '../../../_kit/serve';
import { Imports } from '../../collections';
import { findManagedImport } from '../managed-import';
import { takeStep } from '../take-step';
import { importViewOf } from '../view';

export const continueImport = route(contract.continueImport, async ({ importId }, context) => {
  const found = await findManagedImport(context.db, context.caller, importId);
  if (!found.ok) return found;
  await takeStep(found.value, context);
  const after = await context.db.in(Imports).find(importId);
  return after ? ok(importViewOf(after)) : refuse('NOT_FOUND');
});
