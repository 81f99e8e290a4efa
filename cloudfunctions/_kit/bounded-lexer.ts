import { Lexer, type Token, Tokenizer, type TokensList } from 'marked';

/**
 * The most work that one text may cause. The parser looks at all that follows in a paragraph with every mark in it, so
 * its work grows with marks × length. The longest texts that people write take less than a tenth of this.
 */
const MOST_WORK = 10_000_000;

/** Longer than any text that a contract accepts; even without a mark the parser is not linear far beyond this. */
const MOST_CHARACTERS = 40_000;

/** Work for each character that a rule looks at, as measured. Rules not named here give up at their first character. */
const PER_CHARACTER = { block: 0.2, quote: 5, underlined: 10, element: 1, code: 1, emphasis: 30 };
/** Work for a thing itself, however short. */
const PER_THING = { block: 500, line: 1_500, inline: 1_500, element: 100 };

const BLANK_LINE = /\n[ \t]*\n/;
const QUOTE = /^ {0,3}>/;

const ROW = /^[^\n|]*\|/;
const BULLET = /^ {0,3}(?:[*+-]|\d{1,9}[.)])(?:\s|$)/;

/** Up to the next blank line, where whatever is looked for in a paragraph ends. */
function paragraphLength(src: string): number {
  const end = src.search(BLANK_LINE);
  return end < 0 ? src.length : end;
}

const countOf = (text: string, sign: string): number => text.split(sign).length - 1;

const linesOfParagraph = (src: string): number => countOf(src.slice(0, paragraphLength(src)), '\n') * PER_THING.line;

type Spend = (work: number) => void;

/** Counts before each rule that may look at all that follows. */
class CountingTokenizer extends Tokenizer {
  constructor(private readonly spend: Spend) {
    super();
  }

  /** The first rule that is tried for each block. */
  override space(src: string) {
    this.spend(PER_THING.block + src.length * PER_CHARACTER.block);
    return super.space(src);
  }

  /** Reads what is quoted all over again, and a quote in it again. So do lists. */
  override blockquote(src: string) {
    if (QUOTE.test(src)) this.spend(paragraphLength(src) * PER_CHARACTER.quote);
    return super.blockquote(src);
  }

  override list(src: string) {
    if (BULLET.test(src)) this.spend(paragraphLength(src) * PER_CHARACTER.quote + linesOfParagraph(src));
    return super.list(src);
  }

  override table(src: string) {
    if (ROW.test(src)) this.spend(linesOfParagraph(src));
    return super.table(src);
  }

  /** Looks for a line of `===`. */
  override lheading(src: string) {
    this.spend(paragraphLength(src) * PER_CHARACTER.underlined);
    return super.lheading(src);
  }

  /** The first rule that is tried for each element of a line. */
  override escape(src: string) {
    this.spend(PER_THING.element + src.length * PER_CHARACTER.element);
    return super.escape(src);
  }

  override emStrong(src: string, maskedSrc: string, previous?: string) {
    if (src.startsWith('*') || src.startsWith('_')) this.spend(src.length * PER_CHARACTER.emphasis);
    return super.emStrong(src, maskedSrc, previous);
  }

  override del(src: string, maskedSrc: string, previous?: string) {
    if (src.startsWith('~')) this.spend(src.length * PER_CHARACTER.emphasis);
    return super.del(src, maskedSrc, previous);
  }
}

class CountingLexer extends Lexer {
  constructor(private readonly spend: Spend) {
    super({ gfm: true, tokenizer: new CountingTokenizer(spend) });
  }

  /** Looks for the end of code from every backtick. */
  override inlineTokens(src: string, tokens?: Token[]): Token[] {
    this.spend(PER_THING.inline + countOf(src, '`') * src.length * PER_CHARACTER.code);
    return super.inlineTokens(src, tokens);
  }
}

/** The tokens of a Markdown text; throws a RangeError if they cost more than `MOST_WORK`, or it is too long. */
export function lexBounded(markdown: string): TokensList {
  if (markdown.length > MOST_CHARACTERS) throw new RangeError('a text too long');
  let work = 0;
  return new CountingLexer((more) => {
    work += more;
    if (work > MOST_WORK) throw new RangeError('a text with too many marks');
  }).lex(markdown);
}
