import type { QuestionBody } from '../../../core/bank/question';
import type { DrawnQuestion } from '../../../core/quiz/attempts/attempt';
import type { QuestionSnapshot } from '../../../core/quiz/papers/paper';

export const source = {
  document: '监察法',
  version: '2024-12-25',
  article: '第三条',
  quote: '各级监察委员会是行使国家监察职能的专责机关',
};

export const options = ['甲', '乙', '丙', '丁'].map((text, index) => ({ key: 'ABCD'.charAt(index), text }));

export const bodies: Record<QuestionBody['type'], QuestionBody> = {
  single: { type: 'single', options, key: 'B' },
  multiple: { type: 'multiple', options, key: ['A', 'C'] },
  judge: { type: 'judge', key: true },
  blank: { type: 'blank', key: [['三', '3'], ['Word A']] },
  order: { type: 'order', options, key: ['C', 'A', 'D', 'B'] },
};

export const snapshot = (id: string, body: QuestionBody): QuestionSnapshot => ({
  id,
  version: 1,
  stem: body.type === 'blank' ? `${id}：____和____` : `${id}？`,
  body,
  explanation: `${id}的解析`,
  source,
});

export const drawnQuestion = (key: string, body: QuestionBody, points = 2): DrawnQuestion => ({
  ...snapshot(key, body),
  key,
  points,
  letters: 'options' in body ? body.options.map((option) => option.key) : [],
});
