import type { Block, RichText } from '../../../core/kernel/rich-text';
import { locate, quoteOf } from '../../../core/notebook/rules/anchor';

const paragraph = (text: string): Block => ({ type: 'paragraph', spans: [{ text }] });
const body: RichText = [paragraph('一'), paragraph('二'), paragraph('三'), paragraph('二')];

describe('the words of a paragraph', () => {
  test.each<[Block, string]>([
    [paragraph(' 监督是第一职责。 '), '监督是第一职责。'],
    [paragraph('长'.repeat(200)), '长'.repeat(120)],
    [{ type: 'list', ordered: false, items: [{ spans: [{ text: '甲' }], depth: 0 }] }, '甲'],
    [{ type: 'rule' }, ''],
    [{ type: 'picture', src: '/static/a.png', alt: '三个问题' }, ''],
  ])('are quoted', (block, quote) => expect(quoteOf(block)).toBe(quote));
});

describe('a note stands', () => {
  test.each<[string, { block: number; quote: string }, number | null]>([
    ['at its own paragraph', { block: 1, quote: '二' }, 1],
    ['at its own paragraph, where two read the same', { block: 3, quote: '二' }, 3],
    ['where its paragraph went', { block: 0, quote: '三' }, 2],
    ['where its paragraph went, when the lesson got shorter', { block: 9, quote: '三' }, 2],
    ['at no paragraph, when the words are gone', { block: 1, quote: '四' }, null],
  ])('%s', (_title, anchor, expected) => expect(locate(anchor, body)).toBe(expected));
});
