import { Members } from '../../../cloudfunctions/_kit/collections';
import { DEFAULT_CHECKLIST } from '../../../core/feed/rules/checklist';
import { SETTLING } from '../../../core/surveys/rules/window';
import { moveSurvey, type SurveyFields, saveSurvey } from '../../../core/surveys/workbench-contract';
import { many, one, words } from '../../core/surveys/questions';
import { FRIDAY_MORNING, memberDoc } from '../../support/organisation';
import type { TestCloud } from '../../support/test-cloud';

export const HOUR = 3_600_000;
export const CLOSES = FRIDAY_MORNING + 24 * HOUR;
/** When there is a result. */
export const ENDED = CLOSES + SETTLING;

const base = {
  title: '学习安排怎么样',
  intro: '说说您的想法。',
  closesAt: CLOSES,
  terms: null,
  unitId: 'b1',
  scope: ['b1'],
};
export const survey = (changes: Partial<SurveyFields> = {}): SurveyFields => ({
  ...base,
  kind: 'survey',
  isSecret: true,
  questions: [
    one('q1', { isRequired: true }),
    many('q2', { onlyIf: { key: 'q1', options: [0] } }),
    words('q3', { title: '还想说' }),
  ],
  candidates: [],
  seats: 0,
  ...changes,
});
export const ballot = (changes: Partial<SurveyFields> = {}): SurveyFields => ({
  ...base,
  title: '推选流动红旗',
  kind: 'ballot',
  isSecret: true,
  questions: [],
  candidates: ['甲班', '乙班', '丙班'],
  seats: 1,
  ...changes,
});

/** When members begin to grade each other. */
export const SELF_UNTIL = FRIDAY_MORNING + 12 * HOUR;
export const appraisal = (changes: Partial<SurveyFields> = {}): SurveyFields => ({
  ...base,
  title: '民主评议党员',
  kind: 'appraisal',
  isSecret: true,
  questions: [],
  candidates: [],
  seats: 0,
  terms: { selfUntil: SELF_UNTIL, showsTally: true },
  ...changes,
});

/** Further members of the first branch, beside the five that it has. */
export async function givenVoters(cloud: TestCloud, number: number): Promise<string[]> {
  const names = Array.from({ length: number }, (_, at) => `voter${at}`);
  await cloud.db.in(Members).addMany(names.map((name) => memberDoc(name, `党员${name.slice(5)}`, 'b1')));
  return names;
}

/** Written by the editor and opened by the secretary of the first branch; what reaches others is signed off. */
export async function givenOpen(cloud: TestCloud, surveyId: string, fields: SurveyFields): Promise<void> {
  await cloud.expectOk('editor1', saveSurvey, { surveyId, seenRevision: null, follows: null, ...fields });
  if (fields.scope.every((unitId) => unitId === 'b1')) {
    await cloud.expectOk('secretary1', moveSurvey, { surveyId, looked: true, command: { name: 'publish' } });
    return;
  }
  await cloud.expectOk('secretary1', moveSurvey, { surveyId, command: { name: 'requestSignOff' } });
  const command = { name: 'signOff' as const, checked: [...DEFAULT_CHECKLIST] };
  await cloud.expectOk('reviewer', moveSurvey, { surveyId, looked: true, command });
}
