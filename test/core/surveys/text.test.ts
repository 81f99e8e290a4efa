import { surveyText } from '../../../core/surveys/rules/text';
import type { SurveyFields } from '../../../core/surveys/workbench-contract';

const fields: SurveyFields = {
  title: '食堂怎么样',
  intro: '',
  kind: 'survey',
  isSecret: false,
  questions: [{ kind: 'text', title: '还有什么要说' }] as SurveyFields['questions'],
  candidates: [],
  seats: 0,
  closesAt: 1,
  terms: null,
  unitId: 'b1',
  scope: ['b1'],
};
const text = (changes: object = {}, follows: Parameters<typeof surveyText>[0]['follows'] = null) =>
  surveyText({ ...fields, follows, ...changes });

test('what a survey of its kind does not have makes no difference', () => {
  expect(text({ candidates: ['郑立'], seats: 1 })).toEqual(text());
  const ballot = { kind: 'ballot', candidates: ['郑立'], seats: 1 };
  expect(text({ ...ballot, questions: [], isSecret: true })).toEqual(text(ballot));
});

test('one from before there were appraisals tells the same as one without terms', () => {
  const { terms: _terms, ...earlier } = fields;
  expect(surveyText({ ...earlier, follows: null })).toEqual(text());
});

test.each([
  ['title', { title: '另一个' }],
  ['intro', { intro: '说明' }],
  ['kind', { kind: 'ballot' }],
  ['secrecy', { isSecret: true }],
  ['questions', { questions: [] }],
  ['end', { closesAt: 2 }],
  ['unit', { unitId: 'b2' }],
  ['scope', { scope: ['b2'] }],
])('another %s is another text', (_what, changes) => {
  expect(text(changes)).not.toEqual(text());
});

test('going on from another one is another text', () => {
  expect(text({}, { surveyId: 's0', as: 'version' })).not.toEqual(text());
});
