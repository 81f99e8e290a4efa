import { attributeOf, charactersOf, type Tag, tagsOf, withoutBlankEnds } from '../xml-tags';
import type { ZipCode } from '../zip';
import { isOn, MOST_LEVELS, type NumberCount } from './numbering';
import { type Look, Paragraph, PLAIN_LOOK, UNREADABLE, type Unread } from './paragraph';
import type { DocumentBlock, DocumentRemark, OfficeDocument } from './read-document';
import type { Styles } from './styles';
import { type Amount, linesOfRows, TableReading } from './tables';

/** Elements whose content nobody sees: what was deleted or moved away, former looks, doubles for older programs. */
const UNSEEN = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'tblPrExChange',
  'tblGridChange',
  'trPrChange',
  'tcPrChange',
  'sectPr',
  'sectPrChange',
  'numberingChange',
  'tblGrid',
  'sdtPr',
  'rt',
  'rubyPr',
]);
const OBJECTS = new Set(['drawing', 'pict', 'object']);
/** Elements of a formula that place its parts above, below or in each other: as one line they would say something else. */
const BUILT = new Set(
  'f sSup sSub sSubSup sPre rad nary limLow limUpp m eqArr bar acc groupChr borderBox phant'.split(' '),
);

/** No document of a person has tables or fields so deep in each other. */
const MOST_DEPTH = 20;
/** Lines of 20,000 questions with room to spare. Empty ones take no place in a packed file. */
const MOST_PARAGRAPHS = 300_000;
/** A table of 20,000 questions in twelve columns has 260,000. */
const MOST_PLACES = 600_000;
/** 20,000 questions have six million, and those in tables are counted twice. */
const MOST_CHARACTERS = 20_000_000;
/** Places that are named one by one; further ones are counted. */
const MOST_NAMED = 100;

interface Thing {
  depth: number;
  kind: Unread;
  words: string;
}

interface Properties {
  style: string;
  numId: string | null;
  level: number | null;
  /** Its end was deleted, so the next paragraph goes on in its line. */
  isOpen: boolean;
}

const noProperties = (): Properties => ({ style: '', numId: null, level: null, isOpen: false });

/** Goes through the tags of a document's body once, without recursion. */
export class BodyReading {
  private readonly blocks: DocumentBlock[] = [];
  private readonly tables: TableReading[] = [];
  private paragraph: Paragraph | null = null;
  private properties = noProperties();
  private look: Look = PLAIN_LOOK;
  /** Inside `rPr` of a run. */
  private isLook = false;
  private isInParagraphProperties = false;
  private unseen: { name: string; depth: number } | null = null;
  private thing: Thing | null = null;
  private formula: { words: string; isBuilt: boolean } | null = null;
  /** Codes of fields that have begun, the innermost last; null once their result follows. */
  private readonly fields: (string | null)[] = [];
  /** What stands before a paragraph whose end was deleted. */
  private before = '';
  private readonly places: { words: string; kinds: Set<Unread> }[] = [];
  private paragraphs = 0;
  private readonly amount: Amount = { characters: 0, places: 0 };
  private notes = 0;
  private comments = 0;
  private parts = 0;

  constructor(
    private readonly styles: Styles,
    private readonly numbers: NumberCount,
  ) {}

  /** Why it cannot be read: tables or fields deeper in each other, or more to read, than any document has. */
  read(xml: string): ZipCode | null {
    for (const tag of tagsOf(xml)) {
      if (this.isUnseen(tag) || this.isInThing(tag) || this.isInFormula(tag)) continue;
      this.take(tag);
      if (this.tables.length > MOST_DEPTH || this.fields.length > MOST_DEPTH) return 'BAD_WORKBOOK';
      if (this.isTooMuch()) return 'UNFOLDS_TOO_LARGE';
    }
    return null;
  }

  private isTooMuch(): boolean {
    const { characters, places } = this.amount;
    return this.paragraphs > MOST_PARAGRAPHS || places > MOST_PLACES || characters > MOST_CHARACTERS;
  }

  get document(): OfficeDocument {
    return { blocks: this.blocks, leftOut: this.remarks() };
  }

  private isUnseen({ name, kind }: Tag): boolean {
    if (this.unseen) {
      if (name !== this.unseen.name || kind === 'empty') return true;
      this.unseen.depth += kind === 'open' ? 1 : -1;
      if (this.unseen.depth === 0) this.unseen = null;
      return true;
    }
    if (kind !== 'open' || !UNSEEN.has(name) || (this.isInParagraphProperties && isMarkGone(name))) return false;
    this.unseen = { name, depth: 1 };
    return true;
  }

  private isInThing({ name, kind, text, attributes }: Tag): boolean {
    if (!this.thing) {
      if (!OBJECTS.has(name) || kind !== 'open') return false;
      this.thing = { depth: 1, kind: '图形', words: '' };
      return true;
    }
    const { thing } = this;
    if (OBJECTS.has(name)) thing.depth += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    else if (name === 'OLEObject')
      thing.kind = /equation|mathtype/i.test(attributeOf(attributes, 'ProgID') ?? '') ? '公式' : '嵌入的对象';
    else if (name === 'txbxContent' && thing.kind === '图形') thing.kind = '文本框';
    else if (name === 'chart' && thing.kind === '图形') thing.kind = '图表';
    else if ((name === 'pic' || name === 'imagedata') && thing.kind === '图形') thing.kind = '图片';
    else if (name === 't' && thing.words.length < MOST_WORDS) thing.words += charactersOf(text);
    if (thing.depth > 0) return true;
    this.thing = null;
    // An empty box or frame says nothing.
    if (thing.kind !== '文本框' || thing.words.trim() !== '') this.leave(thing.kind);
    return true;
  }

  private isInFormula({ name, kind, text }: Tag): boolean {
    if (!this.formula) {
      if (name !== 'oMath' || kind !== 'open') return false;
      this.formula = { words: '', isBuilt: false };
      return true;
    }
    if (name === 'oMath' && kind === 'close') {
      const { words, isBuilt } = this.formula;
      this.formula = null;
      if (isBuilt) this.leave('公式');
      else this.paragraph?.add(words, PLAIN_LOOK);
    } else if (BUILT.has(name)) this.formula.isBuilt = true;
    else if (name === 't') this.formula.words += charactersOf(text);
    return true;
  }

  private leave(what: Unread): void {
    // A picture may stand between paragraphs only in a file that no program wrote.
    this.paragraph?.leave(what);
  }

  private take(tag: Tag): void {
    const { name, kind, attributes } = tag;
    if (this.isInParagraphProperties || this.isLook) this.takeProperty(tag);
    else if (kind === 'close') this.end(name);
    else this.begin(tag);
    if (name === 'altChunk' || name === 'subDoc') this.parts += 1;
    if (kind === 'empty' && name === 'p') this.endParagraph();
    if (kind !== 'close' && (name === 'footnoteReference' || name === 'endnoteReference')) this.notes += 1;
    if (kind !== 'close' && name === 'commentReference') this.comments += 1;
    if (name === 'fldSimple' && /^\s*EQ\b/i.test(attributeOf(attributes, 'instr') ?? '')) this.leave('公式');
  }

  private begin({ name, kind, attributes, text }: Tag): void {
    const table = this.tables[this.tables.length - 1];
    switch (name) {
      case 'p':
        this.paragraph = new Paragraph();
        this.properties = noProperties();
        break;
      case 'pPr':
        this.isInParagraphProperties = kind === 'open';
        break;
      case 'r':
        this.look = PLAIN_LOOK;
        break;
      case 'rPr':
        this.isLook = kind === 'open';
        break;
      case 't':
        this.words(attributeOf(attributes, 'space') === 'preserve' ? text : withoutBlankEnds(text));
        break;
      case 'tab':
      case 'ptab':
        this.words('\t');
        break;
      case 'br':
      case 'cr':
        this.words('\n');
        break;
      case 'noBreakHyphen':
        this.words('-');
        break;
      case 'sym': {
        const code = Number.parseInt(attributeOf(attributes, 'char') ?? '', 16);
        this.paragraph?.symbol(attributeOf(attributes, 'font') ?? '', code, this.look);
        break;
      }
      case 'fldChar':
        this.field(attributeOf(attributes, 'fldCharType') ?? '');
        break;
      case 'instrText': {
        const at = this.fields.length - 1;
        const code = this.fields[at];
        if (code !== undefined && code !== null && code.length < MOST_WORDS) this.fields[at] = code + text;
        break;
      }
      case 'tbl':
        if (kind === 'open') this.tables.push(new TableReading(this.amount));
        break;
      case 'tr':
        table?.beginRow();
        break;
      case 'tc':
        table?.beginCell();
        break;
      case 'del':
        // Within the properties of a row: the row was deleted.
        table?.deleteRow();
        break;
      case 'gridBefore':
        table?.skip(Number(attributeOf(attributes, 'val')) || 0);
        break;
      case 'gridSpan':
        table?.spans(Number(attributeOf(attributes, 'val')) || 1);
        break;
      case 'vMerge':
        if ((attributeOf(attributes, 'val') ?? 'continue') === 'continue') table?.continues();
        break;
    }
  }

  private end(name: string): void {
    const table = this.tables[this.tables.length - 1];
    switch (name) {
      case 'p':
        this.endParagraph();
        break;
      case 'r':
        this.look = PLAIN_LOOK;
        break;
      case 'tc':
        table?.endCell();
        break;
      case 'tr':
        table?.endRow();
        break;
      case 'tbl':
        this.tables.pop();
        if (table) this.keepTable(table.rows);
        break;
    }
  }

  /** A table within a cell is read as lines of it. */
  private keepTable(rows: string[][]): void {
    const outer = this.tables[this.tables.length - 1];
    if (outer) outer.add(linesOfRows(rows).join('\n'));
    else this.blocks.push({ kind: 'table', rows });
  }

  private takeProperty({ name, kind, attributes }: Tag): void {
    if (kind === 'close') {
      if (name === 'pPr') this.isInParagraphProperties = false;
      if (name === 'rPr') this.isLook = false;
      return;
    }
    if (this.isInParagraphProperties) {
      const value = attributeOf(attributes, 'val');
      if (name === 'pStyle') this.properties.style = value ?? '';
      else if (name === 'numId') this.properties.numId = value;
      else if (name === 'ilvl') this.properties.level = Number(value);
      else if (isMarkGone(name)) this.properties.isOpen = true;
      return;
    }
    if (name === 'u') this.look = { ...this.look, isUnderlined: isOn(attributes) };
    else if (name === 'vanish' || name === 'webHidden') this.look = { ...this.look, isHidden: isOn(attributes) };
    else if (name === 'strike' || name === 'dstrike') this.look = { ...this.look, isStruck: isOn(attributes) };
    else if (name === 'rFonts') this.look = { ...this.look, font: attributeOf(attributes, 'ascii') ?? '' };
    else if (name === 'vertAlign') {
      const value = attributeOf(attributes, 'val');
      this.look = { ...this.look, shift: value === 'superscript' ? 'up' : value === 'subscript' ? 'down' : null };
    }
  }

  private words(written: string): void {
    if (this.fields.some((code) => code !== null)) return;
    this.paragraph?.add(withoutControls(charactersOf(written)), this.look);
  }

  private field(type: string): void {
    if (type === 'begin') this.fields.push('');
    else if (type === 'separate') {
      this.leaveEquation();
      this.fields[this.fields.length - 1] = null;
    } else if (type === 'end') {
      this.leaveEquation();
      this.fields.pop();
    }
  }

  /** A field that builds a formula or puts a circle around a sign, and shows no text of its own. */
  private leaveEquation(): void {
    if (/^\s*EQ\b/i.test(this.fields[this.fields.length - 1] ?? '')) this.leave('公式');
  }

  private endParagraph(): void {
    const { paragraph } = this;
    if (!paragraph) return;
    this.paragraphs += 1;
    this.paragraph = null;
    const own = paragraph.text;
    const text = `${this.before}${own}`;
    this.amount.characters += own.length;
    this.before = '';
    if (this.properties.isOpen) {
      this.before = text;
      this.keepPlace(text, paragraph);
      return;
    }
    const number = this.numberOf();
    this.amount.characters += number.length;
    const isShapeAlone = paragraph.unread.size === 1 && paragraph.unread.has('图形') && text.trim() === UNREADABLE;
    const words = isShapeAlone ? '' : text;
    const whole = number === '' ? words : `${number} ${words}`;
    this.keepPlace(whole, paragraph);
    const table = this.tables[this.tables.length - 1];
    if (table) table.add(whole);
    else this.blocks.push({ kind: 'paragraph', text: whole });
  }

  private keepPlace(words: string, { unread }: Paragraph): void {
    if (unread.size > 0) this.places.push({ words, kinds: unread });
  }

  private numberOf(): string {
    const { numId, level, style } = this.properties;
    const own = style === '' ? this.styles.standard : style;
    const inherited = this.styles.listOf(own);
    const list = numId ?? inherited?.numId ?? '0';
    // 0 takes away the number that the style has.
    if (list === '0') return '';
    const at = level ?? (numId === null ? this.numbers.levelOfStyle(list, own) : null) ?? inherited?.level ?? 0;
    return this.numbers.next({ numId: list, level: Math.max(0, Math.min(MOST_LEVELS - 1, Math.trunc(at) || 0)) });
  }

  private remarks(): DocumentRemark[] {
    const named = this.places.slice(0, MOST_NAMED).map(({ words, kinds }): DocumentRemark => {
      const beginning = words
        .slice(0, MOST_LOOKED_AT)
        .replace(/\s+|\ufffc/g, ' ')
        .trim()
        .slice(0, MOST_WORDS);
      const where = beginning === '' ? '一个没有文字的段落' : `“${beginning}”这一段`;
      return { kind: kinds.has('图片') ? 'picture' : 'text', words: `${where}有${[...kinds].join('、')}，没有读` };
    });
    const rest = this.places.length - named.length;
    const counted = (count: number, words: string): DocumentRemark[] => (count > 0 ? [{ kind: 'text', words }] : []);
    return [
      ...named,
      ...counted(rest, `另有 ${rest} 段有图片或别的没有读`),
      ...counted(this.notes, `脚注和尾注 ${this.notes} 处没有读`),
      ...counted(this.comments, `批注 ${this.comments} 处没有读`),
      ...counted(this.parts, `嵌入的另一份文档 ${this.parts} 份没有读`),
      ...[...this.numbers.unknown].map(
        (format): DocumentRemark => ({
          kind: 'text',
          words: `编号的样式“${format.slice(0, MOST_WORDS)}”不认识，写成了 1、2、3`,
        }),
      ),
    ];
  }
}

/** In the properties of a paragraph: its end was deleted or moved away. */
const isMarkGone = (name: string): boolean => name === 'del' || name === 'moveFrom';

/** Characters of a paragraph that are enough to find it again. */
const MOST_WORDS = 20;
/** Among so many are those, however many blanks there are. */
const MOST_LOOKED_AT = 1_000;

const CONTROLS = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;
const withoutControls = (text: string): string => text.replace(CONTROLS, '');
