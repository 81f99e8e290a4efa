import type { Block, RichText } from '../../../core/kernel/rich-text';
import { sentencesOf, spokenOf } from '../../../core/kernel/sentences';

describe('a text is read', () => {
  test.each<[string, string, string[]]>([
    ['sentence by sentence', '监督是第一职责。谁监督？大家！', ['监督是第一职责。', '谁监督？', '大家！']],
    ['item by item', '（一）贪污贿赂；（二）滥用职权；', ['（一）贪污贿赂；', '（二）滥用职权；']],
    ['line by line', '第一条\n为了监督，制定本法。', ['第一条', '为了监督，制定本法。']],
    ['with its closing quotation mark', '他说：“贴出来。”大家都看见了。', ['他说：“贴出来。”', '大家都看见了。']],
    ['with quotation marks inside each other', '他问：“什么叫‘公权力？’”', ['他问：“什么叫‘公权力？’”']],
    ['with its closing bracket', '（见第三条。）第二款不变。', ['（见第三条。）', '第二款不变。']],
    ['with marks that are repeated', '真的吗？！真的。', ['真的吗？！', '真的。']],
    ['over an ellipsis', '他想了想……没有说话。', ['他想了想……没有说话。']],
    ['over numbers', '1. 占 3.5% 的是 1,200 人。', ['1. 占 3.5% 的是 1,200 人。']],
    ['with half-width marks', '可以吗?可以!', ['可以吗?', '可以!']],
    ['without its end', '监察法（2024-12-25）第一条', ['监察法（2024-12-25）第一条']],
    ['without blank lines', ' \n\n甲。\n \n乙。', ['甲。', '乙。']],
    ['with a mark that stands alone', '甲。\n——\n乙。', ['甲。——', '乙。']],
    ['not at all, when there is nothing', '', []],
    ['not at all, when there are marks alone', '……', []],
  ])('%s', (_title, text, sentences) => expect(sentencesOf(text)).toEqual(sentences));

  test('in breaths: a long sentence is cut after a comma, or where it must be', () => {
    const clause = `${'字'.repeat(49)}，`;
    expect(sentencesOf(`${clause.repeat(3)}完。`).map(({ length }) => length)).toEqual([100, 52]);
    expect(sentencesOf('字'.repeat(250)).map(({ length }) => length)).toEqual([120, 120, 10]);
  });

  test('and nothing of it is lost', () => {
    const text = '甲，乙；丙：“丁。”（戊！）己……庚？'.repeat(20);
    expect(sentencesOf(text).join('')).toBe(text);
  });
});

test('a lesson is read without its pictures, and each sentence knows its paragraph', () => {
  const paragraph = (text: string): Block => ({ type: 'paragraph', spans: [{ text }] });
  const body: RichText = [paragraph('甲。乙。'), { type: 'picture', src: '/static/a.png', alt: '图' }, paragraph('丙')];
  expect(spokenOf(body)).toEqual([
    { block: 0, text: '甲。' },
    { block: 0, text: '乙。' },
    { block: 2, text: '丙' },
  ]);
});
