/**
 * A regular expression as a program for a machine that goes back as V8's does, so that its steps can be counted: what a
 * clock would measure, on any machine. It knows what the product's expressions use; anything else throws.
 */
type Instruction =
  | { do: 'take'; fits: (character: string) => boolean }
  | { do: 'either'; first: number; second: number }
  | { do: 'go'; to: number }
  | { do: 'edge'; holds: (before: string, after: string) => boolean }
  | { do: 'look'; program: Program; isWanted: boolean }
  | { do: 'open' | 'close' | 'again'; group: number }
  | { do: 'done' };

interface Program {
  instructions: Instruction[];
  isBackward: boolean;
}

export interface Matcher {
  program: Program;
  isUnicode: boolean;
  /** Whether it refers to its own groups, whose places then have to be kept. */
  refersBack: boolean;
}

const NAMED = /^\?<([^=!][^>]*)>/;
const QUANTIFIER = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})(\??)/;
/** More copies of a piece than any expression of ours asks for. */
const MOST_COPIES = 10_000;

type Node =
  | { kind: 'one'; fits: (character: string) => boolean }
  | { kind: 'edge'; holds: (before: string, after: string) => boolean }
  | { kind: 'row'; nodes: Node[] }
  | { kind: 'choice'; nodes: Node[] }
  | { kind: 'group'; node: Node; group: number }
  | { kind: 'again'; group: number }
  | { kind: 'look'; node: Node; isBackward: boolean; isWanted: boolean }
  | { kind: 'repeat'; node: Node; least: number; most: number; isLazy: boolean };

class Reading {
  private at = 0;
  private groups = 0;
  private readonly names = new Map<string, number>();
  refersBack = false;

  constructor(
    private readonly source: string,
    private readonly flags: string,
  ) {}

  whole(): Node {
    const node = this.choice();
    if (this.at < this.source.length) throw new Error(`Not understood at ${this.at}: ${this.source}`);
    return node;
  }

  private choice(): Node {
    const nodes = [this.row()];
    while (this.takes('|')) nodes.push(this.row());
    return nodes.length === 1 && nodes[0] ? nodes[0] : { kind: 'choice', nodes };
  }

  private row(): Node {
    const nodes: Node[] = [];
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) nodes.push(this.repeated());
    return { kind: 'row', nodes };
  }

  private repeated(): Node {
    const node = this.piece();
    const found = QUANTIFIER.exec(this.source.slice(this.at, this.at + 20));
    if (!found) return node;
    this.at += found[0].length;
    const [sign, least, comma, most, lazy] = found;
    const isLazy = lazy === '?';
    if (sign.startsWith('*')) return { kind: 'repeat', node, least: 0, most: Number.POSITIVE_INFINITY, isLazy };
    if (sign.startsWith('+')) return { kind: 'repeat', node, least: 1, most: Number.POSITIVE_INFINITY, isLazy };
    if (sign.startsWith('?')) return { kind: 'repeat', node, least: 0, most: 1, isLazy };
    const end = most ? Number(most) : comma ? Number.POSITIVE_INFINITY : Number(least);
    return { kind: 'repeat', node, least: Number(least), most: end, isLazy };
  }

  private piece(): Node {
    const isMultiline = this.flags.includes('m');
    if (this.takes('(')) return this.bracket();
    if (this.takes('^')) return { kind: 'edge', holds: (before) => before === '' || (isMultiline && before === '\n') };
    if (this.takes('$')) return { kind: 'edge', holds: (_, after) => after === '' || (isMultiline && after === '\n') };
    if (this.takes('\\b')) return { kind: 'edge', holds: (before, after) => isWord(before) !== isWord(after) };
    const [, digits, name] = /^\\(?:([1-9])|k<([^>]+)>)/.exec(this.source.slice(this.at, this.at + 40)) ?? [];
    if (digits !== undefined || name !== undefined) {
      this.at += digits === undefined ? `\\k<${name}>`.length : 2;
      this.refersBack = true;
      return { kind: 'again', group: digits === undefined ? (this.names.get(name ?? '') ?? 0) : Number(digits) };
    }
    return { kind: 'one', fits: fitting(this.one(), this.flags) };
  }

  private bracket(): Node {
    const look = /^\?(<?)([=!])/.exec(this.source.slice(this.at, this.at + 3));
    const name = NAMED.exec(this.source.slice(this.at, this.at + 40));
    const isApart = this.source.startsWith('?:', this.at);
    this.at += look?.[0].length ?? name?.[0].length ?? (isApart ? 2 : 0);
    let group = 0;
    if (!look && !isApart) {
      this.groups += 1;
      group = this.groups;
      if (name?.[1] !== undefined) this.names.set(name[1], group);
    }
    const node = this.choice();
    if (!this.takes(')')) throw new Error(`No end of a bracket: ${this.source}`);
    if (look) return { kind: 'look', node, isBackward: look[1] === '<', isWanted: look[2] === '=' };
    return group > 0 ? { kind: 'group', node, group } : node;
  }

  /** The source of what stands for one character. */
  private one(): string {
    const from = this.at;
    if (this.takes('[')) {
      while (this.source.charAt(this.at) !== ']') this.at += this.source.charAt(this.at) === '\\' ? 2 : 1;
      this.at += 1;
    } else if (this.takes('\\')) {
      const long = /^(?:[pPu]\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2})/.exec(this.source.slice(this.at, this.at + 60));
      this.at += long?.[0].length ?? 1;
    } else {
      this.at += this.flags.includes('u') ? String.fromCodePoint(this.source.codePointAt(this.at) ?? 0).length : 1;
    }
    return this.source.slice(from, this.at);
  }

  private takes(sign: string): boolean {
    if (!this.source.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }
}

const isWord = (character: string): boolean => /^\w$/.test(character);

function fitting(source: string, flags: string): (character: string) => boolean {
  const literal = /^[{}\]]$/.test(source) ? `\\${source}` : source;
  const one = new RegExp(`^${literal}$`, flags.replace(/[gymd]/g, ''));
  const known = new Map<string, boolean>();
  return (character) => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const fits = one.test(character);
    known.set(character, fits);
    return fits;
  };
}

function write(node: Node, isBackward: boolean, into: Instruction[]): void {
  switch (node.kind) {
    case 'one':
      into.push({ do: 'take', fits: node.fits });
      return;
    case 'edge':
      into.push({ do: 'edge', holds: node.holds });
      return;
    case 'again':
      into.push({ do: 'again', group: node.group });
      return;
    case 'row':
      for (const each of isBackward ? [...node.nodes].reverse() : node.nodes) write(each, isBackward, into);
      return;
    case 'group':
      into.push({ do: isBackward ? 'close' : 'open', group: node.group });
      write(node.node, isBackward, into);
      into.push({ do: isBackward ? 'open' : 'close', group: node.group });
      return;
    case 'look':
      into.push({ do: 'look', program: programOf(node.node, node.isBackward), isWanted: node.isWanted });
      return;
    case 'choice': {
      const ends: { do: 'go'; to: number }[] = [];
      for (const each of node.nodes.slice(0, -1)) {
        const fork = { do: 'either' as const, first: into.length + 1, second: 0 };
        into.push(fork);
        write(each, isBackward, into);
        const end = { do: 'go' as const, to: 0 };
        ends.push(end);
        into.push(end);
        fork.second = into.length;
      }
      for (const last of node.nodes.slice(-1)) write(last, isBackward, into);
      for (const end of ends) end.to = into.length;
      return;
    }
    case 'repeat': {
      for (let copy = 0; copy < node.least; copy += 1) write(node.node, isBackward, into);
      const copies = node.most === Number.POSITIVE_INFINITY ? 1 : node.most - node.least;
      if (copies > MOST_COPIES) throw new Error('Too many copies');
      const forks: { do: 'either'; first: number; second: number }[] = [];
      for (let copy = 0; copy < copies; copy += 1) {
        const fork = { do: 'either' as const, first: 0, second: 0 };
        const at = into.length;
        forks.push(fork);
        into.push(fork);
        write(node.node, isBackward, into);
        if (node.most === Number.POSITIVE_INFINITY) into.push({ do: 'go', to: at });
        // Which way is tried first is set when the end is known.
        fork.first = at + 1;
      }
      for (const fork of forks) {
        fork.second = into.length;
        if (node.isLazy) [fork.first, fork.second] = [fork.second, fork.first];
      }
      return;
    }
    default: {
      const never: never = node;
      throw new Error(String(never));
    }
  }
}

function programOf(node: Node, isBackward: boolean): Program {
  const instructions: Instruction[] = [];
  write(node, isBackward, instructions);
  instructions.push({ do: 'done' });
  return { instructions, isBackward };
}

export function matcherOf(expression: RegExp): Matcher {
  const reading = new Reading(expression.source, expression.flags);
  const program = programOf(reading.whole(), false);
  return { program, isUnicode: expression.unicode, refersBack: reading.refersBack };
}

/** Steps, counted over several searches, and the most that may be taken. */
export interface Count {
  steps: number;
  most: number;
}

/** Tries the expression at this place only: where what it finds ends, or -1. */
export function endOfMatch(
  { program, isUnicode, refersBack }: Matcher,
  text: string,
  at: number,
  count: Count,
): number {
  const [first] = program.instructions;
  // Most places are none where it could begin.
  if (first?.do === 'take' && !isUnicode && (at >= text.length || !first.fits(text.charAt(at)))) {
    count.steps += 1;
    return -1;
  }
  return run(program, text, at, { isUnicode, refersBack, groups: [] }, count);
}

interface Settings {
  isUnicode: boolean;
  refersBack: boolean;
  groups: number[];
}

function run(
  { instructions, isBackward }: Program,
  text: string,
  from: number,
  settings: Settings,
  count: Count,
): number {
  // What is left to try: instruction, place, and the groups found until there.
  const left: { next: number; at: number; groups: number[] }[] = [{ next: 0, at: from, groups: settings.groups }];
  for (let state = left.pop(); state; state = left.pop()) {
    let { next, at, groups } = state;
    for (;;) {
      count.steps += 1;
      if (count.steps > count.most) return -1;
      const instruction = instructions[next];
      next += 1;
      if (instruction === undefined || instruction.do === 'done') return at;
      if (instruction.do === 'take') {
        const character = isBackward ? before(text, at, settings.isUnicode) : after(text, at, settings.isUnicode);
        if (character === '' || !instruction.fits(character)) break;
        at += isBackward ? -character.length : character.length;
      } else if (instruction.do === 'either') {
        left.push({ next: instruction.second, at, groups });
        next = instruction.first;
      } else if (instruction.do === 'go') next = instruction.to;
      else if (instruction.do === 'edge') {
        if (!instruction.holds(text.charAt(at - 1), text.charAt(at))) break;
      } else if (instruction.do === 'look') {
        const found = run(instruction.program, text, at, { ...settings, groups }, count) >= 0;
        if (found !== instruction.isWanted) break;
      } else if (instruction.do === 'again') {
        const word = text.slice(groups[2 * instruction.group] ?? 0, groups[2 * instruction.group + 1] ?? 0);
        if (!text.startsWith(word, isBackward ? at - word.length : at)) break;
        at += isBackward ? -word.length : word.length;
      } else if (settings.refersBack) {
        groups = [...groups];
        groups[2 * instruction.group + (instruction.do === 'open' ? 0 : 1)] = at;
      }
    }
  }
  return -1;
}

function after(text: string, at: number, isUnicode: boolean): string {
  return isUnicode && at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : text.charAt(at);
}

function before(text: string, at: number, isUnicode: boolean): string {
  const unit = text.charAt(at - 1);
  return isUnicode && /^[\udc00-\udfff]$/.test(unit) && /^[\ud800-\udbff]$/.test(text.charAt(at - 2))
    ? text.charAt(at - 2) + unit
    : unit;
}
