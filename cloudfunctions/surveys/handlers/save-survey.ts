import { ok } from '../../../core/kernel/result';
import { surveyText } from '../../../core/surveys/rules/text';
import * as contract from '../../../core/surveys/workbench-contract';
import { placeToWrite, save } from '../../_kit/desk/save';
import { route } from '../../_kit/serve';
import { surveyDesk } from '../desk';
import { versionOf } from '../follows';
import { surveyDocument } from '../survey-document';
import { surveyWorkOf } from '../work';

export const saveSurvey = route(
  contract.saveSurvey,
  async ({ surveyId: id, seenRevision, follows, ...fields }, context) => {
    const placed = await placeToWrite(surveyDesk, fields, context);
    if (!placed.ok) return placed;
    const version = await versionOf(fields, follows, context);
    const { caller } = context;
    const saved = await save(
      surveyDesk,
      {
        id,
        seenRevision,
        placement: placed.value,
        text: (place) => surveyText({ ...fields, ...place, follows }),
        // What it followed may have gone on since: the same save again is answered all the same.
        written: (frame, existing) =>
          version.ok
            ? ok(
                surveyDesk.derived(
                  surveyDocument(frame, fields, { existing, caller, follows, version: version.value }),
                ),
              )
            : version,
      },
      context,
    );
    return saved.ok ? ok(await surveyWorkOf(saved.value, context)) : saved;
  },
);
