import { fitted } from '../../core/surveys/rules/text';
import type { Follows, SurveyFields } from '../../core/surveys/workbench-contract';
import type { Caller } from '../_kit/caller';
import type { Frame } from '../_kit/desk/save';
import type { SurveyDoc } from './repository';

interface Writing {
  existing: SurveyDoc | null;
  caller: Caller;
  follows: Follows | null;
  version: number;
}

/** The document of a draft. The first writer stays its author. */
export const surveyDocument = (
  frame: Frame,
  fields: SurveyFields,
  { existing, caller, follows, version }: Writing,
): SurveyDoc => ({
  ...fitted(fields),
  ...frame,
  assessment: null,
  authorId: existing?.authorId ?? caller.memberId,
  authorName: existing?.authorName ?? caller.name,
  status: 'draft',
  publishedAt: null,
  roll: null,
  proposal: null,
  changes: [],
  areBallotsShown: false,
  follows,
  version,
  replacedBy: null,
  isCounted: false,
  isShown: false,
  endOrder: '',
});
