import type { QuestionContent } from '../../../core/bank/questions/contract';
import { contentOf, type FormProblem, formOf, isSameForm, problemsOf } from '../../../src/features/bank/form-content';
import { marked as markedAmongSeveral } from '../../../src/features/bank/question-types/multiple';
import { marked as markedAlone } from '../../../src/features/bank/question-types/single';
import { blanksOf, emptyForm, moved, type QuestionForm } from '../../../src/features/bank/questions/question-form';
import { bodies, source } from '../../core/bank/questions';

const content = (type: keyof typeof bodies): QuestionContent => ({
  topic: '监察法',
  difficulty: 2,
  stem: type === 'blank' ? '____和____' : '哪个对？',
  body: bodies[type],
  explanation: '见条文',
  source,
});
const form = (type: keyof typeof bodies, changes: Partial<QuestionForm> = {}): QuestionForm => ({
  ...formOf('b1', content(type)),
  ...changes,
});

test.each(['single', 'multiple', 'judge', 'blank', 'order'] as const)('a %s question comes back as it was', (type) => {
  expect(contentOf(form(type))).toEqual(content(type));
  expect(problemsOf(form(type))).toEqual({});
});

test('the key moves with its option when options change places', () => {
  const single = form('single');
  const body = contentOf({ ...single, options: moved(single.options, 1, -1) }).body;
  expect(body).toMatchObject({ key: 'A', options: [{ text: '乙' }, { text: '甲' }, { text: '丙' }, { text: '丁' }] });
});

test('a single choice has one right option, a multiple choice as many as are marked', () => {
  const single = form('single');
  expect(contentOf({ ...single, options: markedAlone(single.options, 'oC') }).body).toMatchObject({ key: 'C' });
  const multiple = form('multiple');
  expect(contentOf({ ...multiple, options: markedAmongSeveral(multiple.options, 'oB') }).body).toMatchObject({
    key: ['A', 'B', 'C'],
  });
});

test('items of an order keep their letters when they change places; a new one gets the next', () => {
  const order = form('order');
  expect(order.options.map(({ text }) => text)).toEqual(['丙', '甲', '丁', '乙']);
  const swapped = contentOf({ ...order, options: moved(order.options, 0, 1) }).body;
  expect(swapped).toEqual({ ...bodies.order, key: ['A', 'C', 'D', 'B'] });
  const [first] = order.options;
  if (!first) throw new Error('there are items');
  const longer = contentOf({ ...order, options: [{ id: 'new', text: '戊', isRight: false }, ...order.options] }).body;
  expect(longer).toMatchObject({ key: ['E', 'C', 'A', 'D', 'B'] });
  const shorter = contentOf({ ...order, options: order.options.slice(1) }).body;
  expect(shorter).toEqual({
    type: 'order',
    options: ['甲', '乙', '丁'].map((text, index) => ({ key: 'ABC'.charAt(index), text })),
    key: ['A', 'C', 'B'],
  });
});

test('there are as many blanks to answer as the stem has', () => {
  expect(blanksOf(form('blank', { stem: '只有____' }))).toEqual(['三\n3']);
  expect(blanksOf(form('blank', { stem: '____、____和____' }))).toHaveLength(3);
});

test.each<[FormProblem, QuestionForm]>([
  ['stem', form('single', { stem: ' ' })],
  ['stem', form('blank', { stem: '没有空' })],
  ['topic', form('judge', { topic: '' })],
  ['explanation', form('judge', { explanation: '' })],
  ['source', form('judge', { source: { ...source, quote: '' } })],
  ['body', form('judge', { verdict: null })],
  ['body', form('blank', { blanks: ['三', ''] })],
  ['body', { ...emptyForm('b1'), stem: '题' }],
  ['body', form('single', { options: form('single').options.map((option) => ({ ...option, text: '甲' })) })],
])('%s has to be mended: %#', (field, wrong) => {
  expect(problemsOf(wrong)[field]).toBeTruthy();
});

test('white space at the ends is no change', () => {
  expect(isSameForm(form('single'), form('single', { stem: ' 哪个对？ ' }))).toBe(true);
  expect(isSameForm(form('single'), form('single', { stem: '哪个错？' }))).toBe(false);
});
