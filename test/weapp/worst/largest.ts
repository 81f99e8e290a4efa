import * as v from 'valibot';
import { type RichText, richText } from '../../../core/kernel/rich-text';
import { boundOf, type Schema } from './bounds';

/** Values for fields of these names, wherever their schema takes them. */
export type Given = Readonly<Record<string, unknown>>;

/**
 * Entries of a list that no contract limits, and of one within another's entries. The first is more than a node may have
 * children, so that a page which draws them all breaks a limit.
 */
const LONG = [100, 12, 4, 2];
/** Rows of a list that comes in pages: the most that a function sends. */
const PAGE = 50;
/** Names of what says that there is a further page, and of the list that comes in pages. */
const NEXT = ['next'];
const PAGED = ['items', 'posts'];
const ROOT_UNIT = 'id-root';
/** Entries of a list of long texts. */
const LONG_TEXTS = 30;
/** A list that is limited to so few is as long as it may be, wherever it stands. */
const FEW = 12;
/** Blocks of a text that is one of many. */
const SHORT_TEXT = 3;
/** Characters of a text that no contract limits. */
const TEXT_LENGTH = 60;
const STRINGS = [
  (n: number) => `id-${n}`,
  () => '2026-11-20',
  () => '2026-11',
  // Nor are two days of a year.
  (n: number) => `${String((n % 12) + 1).padStart(2, '0')}-15`,
  // No two of a calendar are the same.
  (n: number) => `${2001 + (Math.floor(n / 50) % 90)}-W${String((n % 50) + 1).padStart(2, '0')}`,
  (n: number) => `ABCDEFG${n % 10}`,
  () => 'https://weiketang.example/a.mp4',
  () => '监察法@2024-12-25#第三条',
  () => 'a'.repeat(64),
  (n: number) => 'ABCDEFGH'.charAt(n % 8),
  (n: number) => 'abcdefgh'.charAt(n % 8),
  (n: number) => `q${(n % 100) + 1}`,
];

/**
 * Makes the largest answer that a contract allows: every list as long and every text as wide as may be, and of several shapes
 * the one with most in it.
 */
export class Largest {
  private made = 0;
  /** How often a value of this name was picked: each list has all kinds of entries. */
  private readonly picked = new Map<string, number>();

  constructor(
    private readonly feature: string,
    private readonly body: RichText,
    private readonly given: Given,
    /** The names of what is given that an answer has taken. */
    private readonly taken: Set<string> = new Set(),
  ) {}

  of(schema: v.GenericSchema): unknown {
    const value = this.make(schema as unknown as Schema, 0, '', '');
    const read = v.safeParse(schema, value);
    if (!read.success) throw new Error(`No answer of ${this.feature} is made: ${v.summarize(read.issues)}`);
    return value;
  }

  private make(schema: Schema, depth: number, name: string, within: string): unknown {
    if (name in this.given && v.is(schema as unknown as v.GenericSchema, this.given[name])) {
      this.taken.add(name);
      return this.given[name];
    }
    if (isText(schema)) return depth > 0 ? this.body.slice(0, SHORT_TEXT) : this.body;
    this.made += 1;
    switch (schema.type) {
      case 'object':
      case 'strict_object':
        return this.object(schema.entries ?? {}, depth, name);
      case 'array': {
        const { item } = schema;
        if (!item) throw new Error('a list of nothing');
        return Array.from({ length: this.lengthOf(schema, item, depth, name, within) }, () =>
          this.make(item, depth + 1, name, within),
        );
      }
      case 'tuple':
        return (schema.items ?? []).map((item) => this.make(item, depth, name, within));
      case 'string':
        return this.text(schema, name, within);
      case 'number':
        return this.number(schema, name);
      case 'boolean':
        return true;
      case 'literal':
        return schema.literal;
      case 'picklist':
        return this.pick(schema.options ?? [], name);
      case 'union':
      case 'variant':
        return this.widest(this.wanted((schema.options ?? []) as Schema[]), depth, name, within);
      case 'record':
        return {};
      case 'unknown':
      case 'null':
        return null;
      default: {
        if (!schema.wrapped) throw new Error(`No largest value of the type ${schema.type} is known`);
        return this.make(schema.wrapped, depth, name, within);
      }
    }
  }

  private object(entries: Record<string, Schema>, depth: number, within: string): unknown {
    const isPage = NEXT.some((name) => name in entries);
    const made = Object.fromEntries(
      Object.entries(entries).map(([name, entry]) => {
        const value = this.make(entry, depth, name, within);
        return [name, isPage && PAGED.includes(name) && Array.isArray(value) ? value.slice(0, PAGE) : value];
      }),
    );
    // A unit is below the one on which whoever asks has all roles.
    if ('path' in made && 'unitId' in made) return { ...made, parentId: ROOT_UNIT, path: [ROOT_UNIT, made['unitId']] };
    return 'role' in made && 'unitId' in made ? { ...made, unitId: ROOT_UNIT } : made;
  }

  private lengthOf(list: Schema, item: Schema, depth: number, name: string, within: string): number {
    if (item.type === 'picklist') return (item.options ?? []).length;
    const usual = hasText(item) ? LONG_TEXTS : (LONG[depth] ?? 1);
    const most = boundOf(this.feature, list, name, within);
    if (most === undefined) return usual;
    return depth === 0 || most <= FEW ? most : Math.min(most, usual);
  }

  private number(schema: Schema, name: string): number {
    const least = (schema.pipe ?? []).find(({ type }) => type === 'min_value')?.requirement;
    if (typeof least === 'number' && least > 0) return least;
    // Of two times the second is the later one.
    return name.endsWith('At') ? this.made : this.made % 3;
  }

  private pick(options: readonly unknown[], name: string): unknown {
    const times = this.picked.get(name) ?? 0;
    this.picked.set(name, times + 1);
    return options[times % options.length];
  }

  private text(schema: Schema, name: string, within: string): string {
    const pattern = (schema.pipe ?? []).map(({ requirement }) => requirement).find((known) => known instanceof RegExp);
    if (pattern) {
      const made = STRINGS.map((make) => make(this.made)).find((candidate) => pattern.test(candidate));
      if (made === undefined) throw new Error(`Nothing known matches ${pattern} (${name})`);
      return made;
    }
    const most = boundOf(this.feature, schema, name, within) ?? TEXT_LENGTH;
    return `${this.made} ${'学'.repeat(Math.max(0, most - 12))}`.slice(0, most);
  }

  /** The shapes that have what is given; all, if none has. */
  private wanted(shapes: readonly Schema[]): readonly Schema[] {
    const wanted = shapes.filter(({ entries = {} }) =>
      Object.entries(entries).some(([name, { literal }]) => literal !== undefined && literal === this.given[name]),
    );
    return wanted.length > 0 ? wanted : shapes;
  }

  private widest(shapes: readonly Schema[], depth: number, name: string, within: string): unknown {
    return shapes
      .map((shape) => this.make(shape, depth, name, within))
      .reduce((best, value) => (JSON.stringify(value).length >= JSON.stringify(best).length ? value : best));
  }
}

const isText = (schema: unknown): boolean => schema === richText;

const hasText = ({ entries = {} }: Schema): boolean => Object.values(entries).some(isText);
