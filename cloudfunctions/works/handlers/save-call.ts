import { ok, refuse } from '../../../core/kernel/result';
import { callText } from '../../../core/works/rules/text';
import * as contract from '../../../core/works/workbench-contract';
import { placeToWrite, save } from '../../_kit/desk/save';
import { route } from '../../_kit/serve';
import { callDocument } from '../call-document';
import { callDesk } from '../desk';
import { findJury } from '../jury';
import { callDeskOf } from '../work';

export const saveCall = route(contract.saveCall, async ({ callId: id, seenRevision, ...fields }, context) => {
  const { caller, db } = context;
  if (caller.policy.voices === 'off') return refuse('VOICES_OFF');
  const placed = await placeToWrite(callDesk, fields, context);
  if (!placed.ok) return placed;
  const jury = await findJury(db, placed.value.unit.path[0] ?? fields.unitId, fields.juryIds);
  const saved = await save(
    callDesk,
    {
      id,
      seenRevision,
      placement: placed.value,
      text: (place) => callText({ ...fields, ...place }),
      // Somebody of the jury may have left since: the same save again is answered all the same.
      written: (frame, existing) =>
        jury ? ok(callDesk.derived(callDocument(frame, fields, { existing, caller, jury }))) : refuse('JURY_UNKNOWN'),
    },
    context,
  );
  return saved.ok ? ok(await callDeskOf(saved.value, context)) : saved;
});
