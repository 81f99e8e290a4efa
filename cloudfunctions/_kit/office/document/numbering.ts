import { attributeOf, tagsOf } from '../xml-tags';
import { numberWords } from './number-words';

export interface Level {
  start: number;
  format: string;
  /** `%1.` or `第%1条`. */
  text: string;
  /** Legal numbering: the levels above are shown in digits. */
  isLegal: boolean;
  /** The number starts anew below a level up to this one, from 1; 0: never. null: below any level above it. */
  restart: number | null;
  /** The style of paragraph that has this level. */
  style: string;
}

interface List {
  levels: Map<number, Level>;
  /** The style that holds the levels instead. */
  styleLink: string;
  /** The style whose levels these are. */
  ownStyle: string;
}

interface Use {
  list: string;
  /** Levels that this use counts or shows otherwise. */
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

export interface Numbering {
  lists: ReadonlyMap<string, List>;
  uses: ReadonlyMap<string, Use>;
}

export const MOST_LEVELS = 9;

const levelAt = (written: string | null): number | null => {
  const level = Number(written);
  return written !== null && Number.isInteger(level) && level >= 0 && level < MOST_LEVELS ? level : null;
};
const numberIn = (attributes: string): number => Number(attributeOf(attributes, 'val') ?? Number.NaN);
/** No list counts from further; what is no number begins as if nothing were said. */
const LARGEST_START = 32_767;
function startIn(attributes: string): number {
  const start = numberIn(attributes);
  return Number.isInteger(start) && start >= 0 && start <= LARGEST_START ? start : 1;
}
export const isOn = (attributes: string): boolean =>
  !['0', 'false', 'off', 'none'].includes(attributeOf(attributes, 'val') ?? 'on');

/** The lists of a document: ECMA-376, 17.9 Numbering. */
export function readNumbering(xml: string): Numbering {
  const lists = new Map<string, List>();
  const uses = new Map<string, Use>();
  let list: List | null = null;
  let use: Use | null = null;
  let level: Level | null = null;
  let overridden: number | null = null;
  let fallback = 0;
  for (const { name, kind, attributes } of tagsOf(xml)) {
    if (name === 'Fallback') fallback += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    if (fallback > 0) continue;
    const isEnd = kind === 'close';
    switch (name) {
      case 'abstractNum':
        list = isEnd ? null : { levels: new Map(), styleLink: '', ownStyle: '' };
        if (list) lists.set(attributeOf(attributes, 'abstractNumId') ?? '', list);
        break;
      case 'num':
        use = isEnd ? null : { list: '', starts: new Map(), levels: new Map() };
        if (use) uses.set(attributeOf(attributes, 'numId') ?? '', use);
        break;
      case 'abstractNumId':
        if (use && !isEnd) use.list = attributeOf(attributes, 'val') ?? '';
        break;
      case 'lvlOverride':
        overridden = isEnd ? null : levelAt(attributeOf(attributes, 'ilvl'));
        break;
      case 'startOverride':
        if (use && !isEnd && overridden !== null) use.starts.set(overridden, startIn(attributes));
        break;
      case 'lvl': {
        const at = levelAt(attributeOf(attributes, 'ilvl'));
        level = isEnd || at === null ? null : newLevel();
        if (level && at !== null) (use ?? list)?.levels.set(at, level);
        break;
      }
      case 'styleLink':
        if (list && !isEnd) list.ownStyle = attributeOf(attributes, 'val') ?? '';
        break;
      case 'numStyleLink':
        if (list && !isEnd) list.styleLink = attributeOf(attributes, 'val') ?? '';
        break;
      default:
        if (level && !isEnd) describe(level, name, attributes);
    }
  }
  return { lists, uses };
}

const PLACES = /%([1-9])/g;

/** A level shows each level above it once; what is shown again and again would be made again and again. */
function withEachOnce(text: string): string {
  const shown = new Set<string>();
  return text.replace(PLACES, (place) => {
    if (shown.has(place)) return '';
    shown.add(place);
    return place;
  });
}

const newLevel = (): Level => ({ start: 0, format: 'decimal', text: '', isLegal: false, restart: null, style: '' });

function describe(level: Level, name: string, attributes: string): void {
  const value = attributeOf(attributes, 'val') ?? '';
  if (name === 'start') level.start = startIn(attributes);
  else if (name === 'numFmt') level.format = value;
  else if (name === 'lvlText') level.text = withEachOnce(value.slice(0, 100));
  else if (name === 'isLgl') level.isLegal = isOn(attributes);
  else if (name === 'lvlRestart') level.restart = numberIn(attributes);
  else if (name === 'pStyle') level.style = value;
}

export interface NumberPlace {
  numId: string;
  level: number;
}

/** The numbers of a document in the order of its paragraphs. */
export class NumberCount {
  /** By list: the number of each level so far. */
  private readonly counts = new Map<List, Map<number, number>>();
  private readonly begun = new Set<string>();
  private readonly made = new Map<string, string>();
  /** Formats that we do not know, whose numbers are written in digits. */
  readonly unknown = new Set<string>();

  constructor(
    private readonly numbering: Numbering,
    /** The list that a style of paragraphs has. */
    private readonly numIdOfStyle: (style: string) => string | null,
  ) {}

  /** The level of a list that belongs to a style; null without one. */
  levelOfStyle(numId: string, style: string): number | null {
    const list = this.listOf(numId);
    for (const [at, level] of list?.levels ?? []) if (level.style === style) return at;
    return null;
  }

  /** What stands before the next paragraph at this place; '' for one without a number. */
  next({ numId, level: at }: NumberPlace): string {
    const use = this.numbering.uses.get(numId);
    const list = this.listOf(numId);
    const level = use?.levels.get(at) ?? list?.levels.get(at);
    if (!use || !list || !level) return '';
    const levelOf = (index: number): Level | undefined => use.levels.get(index) ?? list.levels.get(index);
    const counts = this.counts.get(list) ?? new Map<number, number>();
    this.counts.set(list, counts);
    if (!this.begun.has(numId)) {
      this.begun.add(numId);
      for (const [index, start] of use.starts) counts.set(index, start - 1);
    }
    counts.set(at, (counts.get(at) ?? (use.starts.get(at) ?? level.start) - 1) + 1);
    for (let below = at + 1; below < MOST_LEVELS; below += 1) {
      const restart = levelOf(below)?.restart ?? null;
      if (restart === null || (restart > 0 && at < restart)) counts.delete(below);
    }
    if (level.format === 'bullet') return /^[√×✓✗✔✘]$/.test(level.text) ? level.text : '';
    const shown = level.text.replace(PLACES, (_, written: string) => {
      const index = Number(written) - 1;
      const other = levelOf(index);
      const value = counts.get(index) ?? other?.start ?? 1;
      return this.words(level.isLegal ? 'decimal' : (other?.format ?? 'decimal'), value);
    });
    return withPoint(shown);
  }

  /** A paragraph shows the numbers of the levels above it again. */
  private words(format: string, value: number): string {
    const name = `${format} ${value}`;
    const made = this.made.get(name) ?? this.make(format, value);
    this.made.set(name, made);
    return made;
  }

  private make(format: string, value: number): string {
    const known = numberWords(format, value);
    if (known === null) this.unknown.add(format);
    return known ?? String(value);
  }

  private listOf(numId: string): List | undefined {
    const list = this.numbering.lists.get(this.numbering.uses.get(numId)?.list ?? '');
    if (!list || list.styleLink === '') return list;
    const linked = this.numIdOfStyle(list.styleLink);
    const other = this.numbering.lists.get(this.numbering.uses.get(linked ?? '')?.list ?? '');
    return other?.styleLink === '' ? other : list;
  }
}

/** A number that stands alone, 1 or A, runs into the words behind it once both are in one line. */
const withPoint = (shown: string): string =>
  /^[\da-z]{1,6}$/i.test(shown)
    ? `${shown}.`
    : /^[一二三四五六七八九十百零〇]{1,6}$/.test(shown)
      ? `${shown}、`
      : shown;
