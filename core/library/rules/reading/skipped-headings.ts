import { chineseNumber } from '../../../kernel/chinese-number';
import type { StatuteRemark } from '../parse-statute';
import type { Heading } from './assemble';

const COUNTED = /^第(.{1,9}?)(分编|编|部分|章|节|目)/;

/** Headings whose number does not follow that of the last of their rank: one between may be lost. Each may begin again at one. */
export function skippedHeadings(headings: readonly Heading[]): StatuteRemark[] {
  const last = new Map<string, { counted: number; text: string }>();
  return headings.flatMap(({ line, text }): StatuteRemark[] => {
    const [, number = '', word = ''] = COUNTED.exec(text) ?? [];
    const counted = chineseNumber(number);
    if (counted === null) return [];
    const before = last.get(word);
    last.set(word, { counted, text });
    return before === undefined || counted === 1 || counted === before.counted + 1
      ? []
      : [{ kind: 'headingSkipped', line, heading: text, after: before.text }];
  });
}
