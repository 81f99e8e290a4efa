import { ok, refuse } from '../../../core/kernel/result';
import type { Juror } from '../../../core/works/workbench-contract';
import * as contract from '../../../core/works/workbench-contract';
import { placeToWrite, save } from '../../_kit/desk/save';
import { route } from '../../_kit/serve';
import { callDocument } from '../call-document';
import { callDesk } from '../desk';
import { findJury } from '../jury';
import { callDeskOf } from '../work';

const unknownJuror = (memberId: string): Juror => ({ memberId, name: '', unitName: '' });

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
      // Somebody of the jury may have left since: the same save again is answered all the same.
      refusal: () => (jury ? null : 'JURY_UNKNOWN'),
      written: (frame, existing) =>
        callDesk.derived(
          callDocument(frame, fields, { existing, caller, jury: jury ?? fields.juryIds.map(unknownJuror) }),
        ),
    },
    context,
  );
  return saved.ok ? ok(await callDeskOf(saved.value, context)) : saved;
});
