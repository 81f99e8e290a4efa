import { summaryOf } from '../../../core/feed/rules/summary';
import type { RichText } from '../../../core/kernel/rich-text';

const paragraph = (text: string): RichText => [{ type: 'paragraph', spans: [{ text }] }];

describe('a summary', () => {
  test.each<[string, RichText, string]>([
    ['is the whole of a short text', paragraph('周五下午开会。'), '周五下午开会。'],
    ['is empty for no words', [{ type: 'rule' }], ''],
    ['stands on one line', [...paragraph('周五\n下午'), ...paragraph('开会')], '周五 下午 开会'],
    ['ends after sixty characters', paragraph('学'.repeat(61)), `${'学'.repeat(60)}…`],
    ['has no sign of more at exactly sixty', paragraph('学'.repeat(60)), '学'.repeat(60)],
    ['does not cut a character in two', paragraph('𠮷'.repeat(61)), `${'𠮷'.repeat(60)}…`],
  ])('%s', (_title, body, summary) => {
    expect(summaryOf(body)).toBe(summary);
  });
});
