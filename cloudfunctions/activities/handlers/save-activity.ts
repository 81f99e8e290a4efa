import * as contract from '../../../core/activities/workbench-contract';
import { ok } from '../../../core/kernel/result';
import { type Frame, placeToWrite, save } from '../../_kit/desk/save';
import { route } from '../../_kit/serve';
import { activityDocument } from '../activity-document';
import { activityDesk } from '../desk';
import type { ActivityDoc } from '../repository';
import { activityWorkOf } from '../work';

export const saveActivity = route(
  contract.saveActivity,
  async ({ activityId: id, seenRevision, ...fields }, context) => {
    const placed = await placeToWrite(activityDesk, fields, context);
    if (!placed.ok) return placed;
    const { caller } = context;
    const codeSecret = context.newId();
    const written = (frame: Frame, existing: ActivityDoc | null) =>
      activityDesk.derived(activityDocument(frame, fields, { existing, caller, codeSecret }));
    const saved = await save(
      activityDesk,
      {
        id,
        seenRevision,
        placement: placed.value,
        text: (frame, existing) => activityDesk.textOf(written(frame, existing)),
        written: (frame, existing) => ok(written(frame, existing)),
      },
      context,
    );
    return saved.ok ? ok(await activityWorkOf(saved.value, context)) : saved;
  },
);
