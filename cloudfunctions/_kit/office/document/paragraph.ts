import { isSymbolFont, raised, symbolIn } from './symbols';

/** Stands for what cannot be read as text: Unicode's object replacement character. */
export const UNREADABLE = '\ufffc';

/** What a run looks like, as far as it says what is read. */
export interface Look {
  isUnderlined: boolean;
  isHidden: boolean;
  isStruck: boolean;
  /** Above or below the line. */
  shift: 'up' | 'down' | null;
  font: string;
}

export const PLAIN_LOOK: Look = { isUnderlined: false, isHidden: false, isStruck: false, shift: null, font: '' };

/** Kinds of what a paragraph holds and we do not read. */
export type Unread =
  | '图片'
  | '文本框'
  | '公式'
  | '图形'
  | '图表'
  | '嵌入的对象'
  | '读不出的符号'
  | '隐藏的文字'
  | '划掉的文字';

/** The text of a paragraph as it is shown, run by run. */
export class Paragraph {
  private readonly parts: string[] = [];
  readonly unread = new Set<Unread>();

  get text(): string {
    return this.parts.join('');
  }

  /** The words of a run. A line below nothing but spaces is a blank to fill in. */
  add(words: string, look: Look): void {
    if (words === '') return;
    const isSpace = words.trim() === '';
    if (look.isHidden || look.isStruck) {
      if (!isSpace) this.unread.add(look.isHidden ? '隐藏的文字' : '划掉的文字');
      return;
    }
    if (isSpace && look.isUnderlined && words !== '\n') this.parts.push('____');
    else if (look.shift !== null) this.parts.push(raised(this.withSymbols(words, look.font), look.shift === 'up'));
    else this.parts.push(this.withSymbols(words, look.font));
  }

  symbol(font: string, code: number, look: Look): void {
    const sign = Number.isInteger(code) ? symbolIn(font, code) : null;
    if (sign === null) this.leave('读不出的符号');
    else this.add(sign, look);
  }

  /** Something that is not read, at this place. */
  leave(what: Unread): void {
    this.unread.add(what);
    this.parts.push(UNREADABLE);
  }

  private withSymbols(words: string, font: string): string {
    const pattern = isSymbolFont(font) ? /[!-\u00ff\uf000-\uf0ff]/g : /[\uf000-\uf0ff]/g;
    return words.replace(pattern, (sign) => {
      const known = symbolIn(font, sign.charCodeAt(0));
      if (known === null) this.unread.add('读不出的符号');
      return known ?? UNREADABLE;
    });
  }
}
