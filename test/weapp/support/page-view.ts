import type * as glassEasel from 'glass-easel';
import type { Root } from 'glass-easel-miniprogram-adapter';
import { window } from './browser-globals';
import { Canvas } from './canvas';
import type { Seen } from './intersection-observer';
import { type Box, type Layout, type Placed, WIDTH_PX } from './layout';
import { type Attributes, fire } from './view-layer';

/** glass-easel links each element that it draws to the component behind it. */
type DrawnElement = Element & { __wxElement?: glassEasel.GeneralComponent };

export interface PageStats {
  nodes: number;
  depth: number;
  /** The most children that one node has. */
  children: number;
}

/** px; of the screen of the phone */
export const SCREEN_HEIGHT = 667;

/** Stands for what a long list does not draw, see src/ui/pieces.tsx. */
const REST = /-rest$/;
/** What src/ui draws where content would be: that there is none, that it failed, or that it is still on its way. */
const PLACEHOLDER = /^(state|skeleton)_/;

/** A drawn page as a person has it: words to read, things to tap and to fill in. */
export class PageView implements Seen {
  readonly screenHeight = SCREEN_HEIGHT;
  private readonly host = window.document.createElement('div');
  private readonly canvases = new WeakMap<Element, Canvas>();
  private readonly hearing = new Set<() => void>();
  private scrolled = 0;
  /** Where everything stands; null since something else was drawn. */
  private placed: readonly Placed[] | null = null;

  constructor(
    private readonly root: Root,
    private readonly layout: Layout,
  ) {
    const placeholder = window.document.createElement('span');
    this.host.appendChild(placeholder);
    window.document.body.appendChild(this.host);
    root.attach(
      this.host as unknown as glassEasel.GeneralBackendElement,
      placeholder as unknown as glassEasel.GeneralBackendElement,
    );
  }

  /** All words of the page in reading order, a space between elements. */
  text(): string {
    const words: string[] = [];
    const walk = (node: Node) => {
      if (node.nodeType === 3) words.push(node.nodeValue ?? '');
      for (let child = node.firstChild; child; child = child.nextSibling) walk(child);
    };
    walk(this.host);
    return words.join(' ').replace(/\s+/g, ' ').trim();
  }

  /** Elements that a screen reader calls `label`; where there is none, the innermost ones that show just these words. */
  findAll(label: string): Element[] {
    const elements = this.elements();
    const labelled = elements.filter((element) => attributesOf(element).ariaLabel === label);
    if (labelled.length > 0) return labelled;
    const showing = elements.filter((element) => shownText(element) === label);
    return showing.filter((element) => !showing.some((other) => other !== element && element.contains(other)));
  }

  /** It is there, and neither it nor anything around it is disabled. */
  isUsable(label: string, index = 0): boolean {
    const element = this.findAll(label)[index];
    return element !== undefined && !this.isDisabled(element);
  }

  attributes(label: string): Attributes {
    return attributesOf(this.find(label));
  }

  tap(label: string, index = 0): void {
    const element = this.find(label, index);
    if (this.isDisabled(element)) throw new Error(`“${label}” is disabled`);
    for (const type of ['mousedown', 'mouseup']) {
      element.dispatchEvent(new window.MouseEvent(type, { bubbles: true, cancelable: true, clientX: 5, clientY: 5 }));
    }
    // WeChat itself takes note of the agreement and tells the button.
    if (attributesOf(element).openType === 'agreePrivacyAuthorization') {
      fire(componentOf(element), 'agreeprivacyauthorization', {});
    }
  }

  /** There is an input with this label or placeholder, and it takes what is typed. */
  takes(label: string): boolean {
    const input = this.input(label);
    return input !== undefined && !this.isDisabled(input);
  }

  /** Types into the input with this label or placeholder. */
  type(label: string, value: string): void {
    const input = this.input(label);
    if (!input || this.isDisabled(input)) throw new Error(`Nothing can be typed into “${label}”`);
    fire(componentOf(input), 'input', { value });
  }

  /** Chooses in the picker that shows or is called `label`: an index, or a day for a date. */
  pick(label: string, value: number | string): void {
    const picker = this.find(label).closest('picker');
    if (!picker) throw new Error(`“${label}” is not in a picker`);
    fire(componentOf(picker), 'change', { value });
  }

  /** Turns a switch. */
  turn(label: string, isOn: boolean): void {
    fire(componentOf(this.find(label)), 'change', { value: isOn });
  }

  /** The canvas of this id, `#chart`: the same one however often it is asked for, as long as its tag is drawn. */
  canvas(selector: string): Canvas | null {
    const element = [...this.host.querySelectorAll('canvas')].find((tag) => `#${componentOf(tag).id}` === selector);
    if (!element) return null;
    const canvas = this.canvases.get(element) ?? new Canvas();
    this.canvases.set(element, canvas);
    return canvas;
  }

  stats(): PageStats {
    const stats: PageStats = { nodes: 0, depth: 0, children: 0 };
    // From sibling to sibling: a list of children is made anew by jsdom each time that it is asked for.
    const walk = (first: Element | null, depth: number) => {
      let siblings = 0;
      for (let element = first; element; element = element.nextElementSibling) {
        siblings += 1;
        stats.nodes += 1;
        stats.depth = Math.max(stats.depth, depth);
        walk(element.firstElementChild, depth + 1);
      }
      if (depth > 0) stats.children = Math.max(stats.children, siblings);
    };
    walk(this.host.firstElementChild, 0);
    return stats;
  }

  boxes(selector: string): Box[] {
    const name = selector.slice(1);
    const isMeant = ({ element, classes }: Placed) =>
      (selector.startsWith('#') ? idOf(element) === name : classes.includes(name)) && !isHidden(element);
    return this.layoutNow()
      .filter(isMeant)
      .map((placed) => this.boxOf(placed));
  }

  onChange(hear: () => void): () => void {
    this.hearing.add(hear);
    return () => void this.hearing.delete(hear);
  }

  /** Something else is drawn, or it is scrolled. */
  changed(): void {
    this.placed = null;
    this.moved();
  }

  private moved(): void {
    for (const hear of [...this.hearing]) hear();
  }

  /** Brings what lies so many px below the upper end of the page to that of the screen. */
  scrollTo(px: number): void {
    this.scrolled = Math.max(0, Math.min(px, this.height() - SCREEN_HEIGHT));
    this.moved();
  }

  /** A screen further down; at the lower end, false. */
  scrollOn(): boolean {
    const before = this.scrolled;
    this.scrollTo(before + SCREEN_HEIGHT);
    return this.scrolled > before;
  }

  get scrollTop(): number {
    return this.scrolled;
  }

  /** A long list has more than is drawn. */
  hasMore(): boolean {
    return this.rests().length > 0;
  }

  /** The screen shows a place where something should stand and nothing does. */
  isBlank(): boolean {
    return this.rests().some(({ top, bottom }) => bottom > 0 && top < SCREEN_HEIGHT);
  }

  /** The words of all that stands where content would be. */
  placeholders(): string[] {
    return this.elements()
      .filter((element) => element.className.split(' ').some((name) => PLACEHOLDER.test(name)))
      .map((element) => shownText(element) || attributesOf(element).ariaLabel || 'nothing');
  }

  remove(): void {
    this.root.release();
    this.host.remove();
  }

  private height(): number {
    return this.layoutNow()[0]?.height ?? 0;
  }

  private layoutNow(): readonly Placed[] {
    this.placed ??= this.layout.place(this.host);
    return this.placed;
  }

  private boxOf({ element, top, height }: Placed): Box {
    const at = top - this.scrolled;
    const edges = { left: 0, right: WIDTH_PX, width: WIDTH_PX };
    return { id: idOf(element), top: at, bottom: at + height, height, ...edges };
  }

  private rests(): Box[] {
    return this.layoutNow()
      .filter(({ classes }) => classes.some((name) => REST.test(name)))
      .map((placed) => this.boxOf(placed));
  }

  private input(label: string): Element | undefined {
    return this.elements().find((element) => isInput(element) && hasName(element, label));
  }

  private isDisabled(element: Element): boolean {
    for (let at: Element | null = element; at && at !== this.host; at = at.parentElement) {
      if (attributesOf(at).disabled) return true;
    }
    return false;
  }

  private find(label: string, index = 0): Element {
    const element = this.findAll(label)[index];
    if (!element) throw new Error(`The page shows no “${label}” (${index}). It shows: ${this.text()}`);
    return element;
  }

  private elements(): Element[] {
    return [...this.host.querySelectorAll('*')];
  }
}

const isInput = (element: Element) => ['input', 'textarea'].includes(element.tagName.toLowerCase());

function hasName(element: Element, name: string): boolean {
  const { ariaLabel, placeholder } = attributesOf(element);
  return ariaLabel === name || placeholder === name;
}

const shownText = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

function attributesOf(element: Element): Attributes {
  return (element as DrawnElement).__wxElement?.data ?? {};
}

const idOf = (element: Element): string => (element as DrawnElement).__wxElement?.id ?? '';

/** A page's queries do not reach into the component that Taro puts around what is nested deeply. */
function isHidden(element: Element): boolean {
  const owner = (element as DrawnElement).__wxElement?.ownerShadowRoot;
  return owner?.getHostNode().is === 'comp';
}

function componentOf(element: Element): glassEasel.GeneralComponent {
  const component = (element as DrawnElement).__wxElement;
  if (!component) throw new Error(`<${element.tagName}> was not drawn by the framework`);
  return component;
}
