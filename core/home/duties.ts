import * as v from 'valibot';
import { count, instant } from '../kernel/fields';

/**
 * What waits for a person because of a role. Every kind is the length of one queue:
 * - `letters`: letters to the caller's offices, to be answered
 * - `feedback`: members' feedback on disclosures, to be answered
 * - `posts`, `disclosures`, `activities`, `surveys`: handed in, the next step is the caller's; surveys of which another end is proposed, and appraisals whose 评定
 *   is to be written or announced
 * - `dueDisclosures`: items of the catalogue that the caller is responsible for, and that are due
 * - `overdueLetters`: letters to offices below that are overdue, of which the caller knows the facts
 * - `letterNames`: requests to open a hidden name, for the second person
 * - `worries`: 苗头 that a 联络员 passed on to the secretary, and that are not done
 * - `comments`: words of members that others see only when somebody has looked
 * - `calls`: calls for works that were handed in, or judged, or whose prizes or later end are proposed: the next step is the caller's
 * - `works`: works of members that others see only when somebody has looked
 * - `judging`: calls in which the caller still has works to score, as a juror
 * - `bindings`: people who say who they are
 * - `notes`: notes to be shared with the branch
 * - `returnedPosts`, `returnedDisclosures`, `returnedActivities`, `returnedSurveys`, `returnedCalls`: the caller's own, returned with a reason
 * - `reports`: questions that members say are wrong
 * - `stale`: questions whose cited article has changed
 * - `imports`: files of questions that were read and not confirmed
 */
export const dutyKind = v.picklist([
  'feedback',
  'letters',
  'posts',
  'disclosures',
  'dueDisclosures',
  'activities',
  'overdueLetters',
  'letterNames',
  'worries',
  'comments',
  'surveys',
  'calls',
  'works',
  'judging',
  'bindings',
  'notes',
  'returnedPosts',
  'returnedDisclosures',
  'returnedActivities',
  'returnedSurveys',
  'returnedCalls',
  'reports',
  'stale',
  'imports',
]);
export type DutyKind = v.InferOutput<typeof dutyKind>;

export const duty = v.object({
  kind: dutyKind,
  /** 100 stands for that many and more. */
  count: v.pipe(count, v.minValue(1), v.maxValue(100)),
  /** What people call the first of the queue by; null where it has no name, or must not be told. */
  title: v.nullable(v.string()),
  /** When the first has to be done; null without a due date. */
  dueAt: v.nullable(instant),
  /** Since when the first waits; null where nobody knows. */
  since: v.nullable(instant),
});
export type Duty = v.InferOutput<typeof duty>;
