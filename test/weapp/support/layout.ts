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

/**
 * Where things stand, roughly, for a list that draws what is near the screen: text has lines, what stands in a row is as high as
 * the highest of it, everything else stacks up. There are no paddings, so that more is on a screen than on a real one.
 */
export class Layout {
  private readonly rows: ReadonlySet<string>;

  constructor(root: string) {
    const styles = filesBelow(root).filter((file) => file.endsWith('.wxss'));
    this.rows = new Set(styles.flatMap((file) => rowClasses(readFileSync(file, 'utf8'))));
  }

  /** `host` and all elements below it. */
  place(host: Element): Placed[] {
    const all: Placed[] = [];
    const put = (element: Element, top: number): number => {
      const classes = element.className.split(' ');
      const placed = { element, classes, top, height: 0 };
      all.push(placed);
      const isRow = classes.some((name) => this.rows.has(name));
      const isLine = element.tagName === 'TEXT';
      let height = isLine ? linesOf(element.textContent ?? '') * LINE_PX : 0;
      // From sibling to sibling: a list of children is made anew by jsdom each time that it is asked for.
      for (let child = element.firstChild; child; child = child.nextSibling) {
        if (child.nodeType === 3) {
          if (!isLine) height += linesOf(child.nodeValue ?? '') * LINE_PX;
        } else if (child.nodeType === 1) {
          const own = put(child as Element, isRow || isLine ? top : top + height);
          if (!isLine) height = isRow ? Math.max(height, own) : height + own;
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

/** Classes of flex containers that put their children next to each other. */
function rowClasses(wxss: string): string[] {
  const rules = [...wxss.matchAll(/([^{}]+)\{([^{}]*)\}/g)];
  return rules
    .filter(([, , body = '']) => /display:\s*(flex|grid)/.test(body) && !/flex-direction:\s*column/.test(body))
    .flatMap(([, selectors = '']) =>
      [...selectors.matchAll(/(?:^|,)\s*\.([\w-]+)\s*(?=,|$)/g)].map(([, name = '']) => name),
    );
}
