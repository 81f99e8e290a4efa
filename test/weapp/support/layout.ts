import { readFileSync } from 'node:fs';
import { filesBelow } from './built';

export interface Box {
  id: string;
  top: number;
  bottom: number;
  left: number;
  right: number;
  width: number;
  height: number;
}

/** Where an element stands, in px from the upper end of the page. */
export interface Placed {
  element: Element;
  classes: readonly string[];
  top: number;
  height: number;
}

/** px of a line of text, and how many Chinese characters stand on one. */
const LINE_PX = 26;
const LINE_CHARACTERS = 22;
export const WIDTH_PX = 375;

/** What a line of a container holds, before what follows goes on below. */
interface Line {
  children: number;
  characters: number;
}

/** By the build's folder, which many apps are started from. */
const linesOfBuild = new Map<string, ReadonlyMap<string, Line>>();

function readLines(root: string): ReadonlyMap<string, Line> {
  const styles = filesBelow(root).filter((file) => file.endsWith('.wxss'));
  return new Map(styles.flatMap((file) => linesIn(readFileSync(file, 'utf8'))));
}

/**
 * Where things stand, roughly, for a list that draws what is near the screen: text has lines, what stands on a line is as high as
 * the highest of it, rows that may go on below do so when a line is full, everything else stacks up. There are no paddings, and
 * words in a column have the width of the page, so that more is on a screen than on a real one.
 */
export class Layout {
  private readonly lines: ReadonlyMap<string, Line>;

  constructor(root: string) {
    this.lines = linesOfBuild.get(root) ?? readLines(root);
    linesOfBuild.set(root, this.lines);
  }

  /** `host` and all elements below it. */
  place(host: Element): Placed[] {
    const all: Placed[] = [];
    const put = (element: Element, top: number): number => {
      const classes = element.className.split(' ');
      const placed = { element, classes, top, height: 0 };
      all.push(placed);
      const most = classes.map((name) => this.lines.get(name)).find((known) => known !== undefined);
      const isLine = element.tagName === 'TEXT';
      let height = isLine ? linesOf(element.textContent ?? '') * LINE_PX : 0;
      /** Where the present line begins, and what is on it. */
      let [line, children, characters] = [0, 0, 0];
      // From sibling to sibling: a list of children is made anew by jsdom each time that it is asked for.
      for (let child = element.firstChild; child; child = child.nextSibling) {
        if (child.nodeType === 3) {
          if (!isLine) height += linesOf(child.nodeValue ?? '') * LINE_PX;
        } else if (child.nodeType === 1) {
          if (most) {
            const { length } = (most.characters < Number.POSITIVE_INFINITY ? child.textContent : '')?.trim() ?? '';
            const isFull = children >= most.children || characters + length > most.characters;
            if (children > 0 && isFull) [line, children, characters] = [height, 0, 0];
            children += 1;
            characters += length;
          }
          const own = put(child as Element, isLine ? top : top + (most ? line : height));
          if (!isLine) height = most ? Math.max(height, line + own) : height + own;
        }
      }
      const fixed = /(?:^|;)\s*height:\s*([\d.]+)px/.exec(element.getAttribute('style') ?? '');
      placed.height = fixed ? Number(fixed[1]) : height;
      return placed.height;
    };
    put(host, 0);
    return all;
  }
}

const linesOf = (text: string): number => Math.ceil(text.trim().length / LINE_CHARACTERS);

/** Rules for wider windows than a phone's. */
const FOR_WIDE = /@media[^{}]*min-width[^{}]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g;

/** Classes of containers that put their children next to each other on a phone. */
function linesIn(wxss: string): [string, Line][] {
  const rules = [...wxss.replace(FOR_WIDE, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  return rules.flatMap(([, selectors = '', body = '']) => {
    const line = lineOf(body);
    const names = [...selectors.matchAll(/(?:^|,)\s*\.([\w-]+)\s*(?=,|$)/g)].map(([, name = '']) => name);
    return line ? names.map((name): [string, Line] => [name, line]) : [];
  });
}

function lineOf(body: string): Line | null {
  if (/display:\s*grid/.test(body)) {
    const children = columnsOf(/grid-template-columns:([^;]+)/.exec(body)?.[1]?.trim() ?? '');
    return children > 1 ? { children, characters: Number.POSITIVE_INFINITY } : null;
  }
  if (!/display:\s*flex/.test(body) || /flex-direction:\s*column/.test(body)) return null;
  const characters = /flex-wrap:\s*wrap/.test(body) ? LINE_CHARACTERS : Number.POSITIVE_INFINITY;
  return { children: Number.POSITIVE_INFINITY, characters };
}

/** Of a grid: as many as are named, or as fit by the width in characters or in parts of the whole. */
function columnsOf(template: string): number {
  const [, count] = /^repeat\((\d+)/.exec(template) ?? [];
  if (count !== undefined) return Number(count);
  if (!template.startsWith('repeat(')) return template.split(/\s+(?![^(]*\))/).filter((track) => track !== '').length;
  const [, width] = /var\(--type-m\)\s*\*\s*([\d.]+)/.exec(template) ?? [];
  if (width !== undefined) return Math.floor(LINE_CHARACTERS / Number(width));
  const part = /,\s*([\d.]+)%/.exec(template)?.[1];
  if (part !== undefined) return Math.floor(100 / Number(part));
  throw new Error(`How many columns has ${template}?`);
}
