import { printedNumber } from '../../../kernel/chinese-number';
import type { StatuteRemark } from '../parse-statute';
import type { Piece } from './assemble';

const ITEM = /^[（(]([一二三四五六七八九十]{1,3})[）)]/;

/** Items （一）（二）（四） of an article: the one between may be lost. Each list begins again at one. */
export function skippedItems(pieces: readonly Piece[]): StatuteRemark[] {
  return pieces.flatMap(({ kind, label, paragraphs }): StatuteRemark[] => {
    if (kind !== 'article') return [];
    let last = { counted: 0, number: '' };
    return paragraphs.flatMap(({ line, text }): StatuteRemark[] => {
      const [number = '', written = ''] = ITEM.exec(text) ?? [];
      const counted = printedNumber(written);
      if (counted === null) return [];
      const before = last;
      last = { counted, number };
      return before.counted === 0 || counted === 1 || counted === before.counted + 1
        ? []
        : [{ kind: 'itemSkipped', line, article: label, number, after: before.number }];
    });
  });
}
