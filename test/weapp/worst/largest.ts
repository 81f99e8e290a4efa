import * as v from 'valibot';
import { type RichText, richText } from '../../../core/kernel/rich-text';

/** What a schema says of itself, and of the checks after it. */
interface Schema {
  type: string;
  requirement?: unknown;
  pipe?: Schema[];
  entries?: Record<string, Schema>;
  item?: Schema;
  items?: Schema[];
  wrapped?: Schema;
  options?: unknown[];
  literal?: unknown;
}

/** Entries of a list that the contract does not limit, and of one within another's entries. */
const LONG = [50, 12, 4, 2];
/** Characters of a text that the contract does not limit: about what a title may have. */
const TEXT_LENGTH = 60;
const STRINGS = [
  (n: number) => `id-${n}`,
  () => '2026-11-20',
  () => '2026-W47',
  (n: number) => `ABCDEFG${n % 10}`,
  () => 'https://weiketang.example/a.mp4',
  () => '监察法@2024-12-25#第三条',
  () => 'a'.repeat(64),
  (n: number) => 'ABCDEFGH'.charAt(n % 8),
  (n: number) => 'abcdefgh'.charAt(n % 8),
  (n: number) => `q${(n % 100) + 1}`,
];

/**
 * The largest answer that a contract allows, as far as it says so: every list as long and every text as wide as may be, of
 * several shapes the one with most in it.
 */
export class Largest {
  private made = 0;

  constructor(private readonly body: RichText) {}

  of(schema: v.GenericSchema): unknown {
    const value = this.make(schema as unknown as Schema, 0, '');
    const read = v.safeParse(schema, value);
    if (!read.success) throw new Error(v.summarize(read.issues));
    return value;
  }

  private make(schema: Schema, depth: number, key: string): unknown {
    if ((schema as unknown) === richText) return depth > 2 ? this.body.slice(0, 3) : this.body;
    this.made += 1;
    const checks = schema.pipe ?? [];
    switch (schema.type) {
      case 'object':
      case 'strict_object':
        return fitting(
          Object.fromEntries(
            Object.entries(schema.entries ?? {}).map(([name, value]) => [name, this.make(value, depth, name)]),
          ),
        );
      case 'array': {
        const allowed = numberOf(checks, 'max_length');
        const usual = LONG[depth] ?? 1;
        const { item } = schema;
        if (!item) throw new Error('a list of nothing');
        const length = depth === 0 ? (allowed ?? usual) : Math.min(allowed ?? usual, usual);
        return Array.from({ length }, () => this.make(item, depth + 1, ''));
      }
      case 'tuple':
        return (schema.items ?? []).map((item) => this.make(item, depth, ''));
      case 'string':
        return this.text(checks, key);
      case 'number':
        // Of two times the second is the later one.
        return numberOf(checks, 'min_value') || (key.endsWith('At') ? this.made : this.made % 3);
      case 'boolean':
        return true;
      case 'literal':
        return schema.literal;
      case 'picklist':
        return schema.options?.[this.made % schema.options.length];
      case 'union':
      case 'variant':
        return this.widest((schema.options ?? []).map((option) => this.make(option as Schema, depth, key)));
      case 'record':
        return {};
      case 'unknown':
      case 'null':
        return null;
      default: {
        if (!schema.wrapped) throw new Error(`No largest value of the type ${schema.type} is known`);
        return this.make(schema.wrapped, depth, key);
      }
    }
  }

  private text(checks: readonly Schema[], key: string): string {
    const pattern = checks.map(({ requirement }) => requirement).find((known) => known instanceof RegExp);
    if (pattern) {
      const made = STRINGS.map((make) => make(this.made)).find((candidate) => pattern.test(candidate));
      if (made === undefined) throw new Error(`Nothing known matches ${pattern} (${key})`);
      return made;
    }
    const most = numberOf(checks, 'max_length') ?? TEXT_LENGTH;
    return `${this.made} ${'学'.repeat(Math.max(0, most - 12))}`.slice(0, most);
  }

  private widest(values: unknown[]): unknown {
    return values.reduce((best, value) => (JSON.stringify(value).length >= JSON.stringify(best).length ? value : best));
  }
}

/** The path of a unit ends with itself. */
const fitting = (made: Record<string, unknown>) =>
  'path' in made && 'unitId' in made ? { ...made, path: [made['unitId']] } : made;

function numberOf(checks: readonly Schema[], type: string): number | undefined {
  const requirement = checks.find((check) => check.type === type)?.requirement;
  return typeof requirement === 'number' ? requirement : undefined;
}
