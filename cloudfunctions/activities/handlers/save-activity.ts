import * as contract from '../../../core/activities/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { placeToWrite, save } from '../../_kit/desk/save';
import { route } from '../../_kit/serve';
import { activityDocument } from '../activity-document';
import { activityDesk } from '../desk';
import { activityWorkOf } from '../work';

export const saveActivity = route(
  contract.saveActivity,
  async ({ activityId: id, seenRevision, ...fields }, context) => {
    const placed = await placeToWrite(activityDesk, fields, context);
    if (!placed.ok) return placed;
    const { caller } = context;
    const codeSecret = context.newId();
    const saved = await save(
      activityDesk,
      {
        id,
        seenRevision,
        placement: placed.value,
        written: (frame, existing) =>
          activityDesk.derived(activityDocument(frame, fields, { existing, caller, codeSecret })),
      },
      context,
    );
    return saved.ok ? ok(await activityWorkOf(saved.value, context)) : saved;
  },
);
