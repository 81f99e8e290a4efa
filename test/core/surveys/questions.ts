import type { QuestionKind, SurveyQuestion } from '../../../core/surveys/form';

type Of<Kind extends QuestionKind> = Extract<SurveyQuestion, { kind: Kind }>;
const head = { title: '题', isRequired: false, onlyIf: null };

export const one = (key: string, changes: Partial<Of<'one'>> = {}): SurveyQuestion => ({
  ...head,
  key,
  kind: 'one',
  options: ['甲', '乙', '丙'],
  ...changes,
});
export const many = (key: string, changes: Partial<Of<'many'>> = {}): SurveyQuestion => ({
  ...head,
  key,
  kind: 'many',
  options: ['甲', '乙', '丙'],
  ...changes,
});
export const scale = (key: string, changes: Partial<Of<'scale'>> = {}): SurveyQuestion => ({
  ...head,
  key,
  kind: 'scale',
  steps: 5,
  low: '不满意',
  high: '满意',
  ...changes,
});
export const matrix = (key: string, changes: Partial<Of<'matrix'>> = {}): SurveyQuestion => ({
  ...head,
  key,
  kind: 'matrix',
  rows: ['内容', '时间'],
  options: ['好', '一般', '差'],
  ...changes,
});
export const words = (key: string, changes: Partial<Of<'text'>> = {}): SurveyQuestion => ({
  ...head,
  key,
  kind: 'text',
  ...changes,
});
export const rank = (key: string, changes: Partial<Of<'rank'>> = {}): SurveyQuestion => ({
  ...head,
  key,
  kind: 'rank',
  options: ['甲', '乙', '丙'],
  ...changes,
});
