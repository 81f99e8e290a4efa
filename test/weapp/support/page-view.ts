import type * as glassEasel from 'glass-easel';
import type { Root } from 'glass-easel-miniprogram-adapter';
import { window } from './browser-globals';
import { Canvas } from './canvas';
import { type Attributes, fire } from './view-layer';

/** glass-easel links each element that it draws to the component behind it. */
type DrawnElement = Element & { __wxElement?: glassEasel.GeneralComponent };

export interface PageStats {
  nodes: number;
  depth: number;
  /** The most children that one node has. */
  children: number;
}

/** A drawn page as a person has it: words to read, things to tap and to fill in. */
export class PageView {
  private readonly host = window.document.createElement('div');
  private readonly canvases = new WeakMap<Element, Canvas>();

  constructor(private readonly root: Root) {
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
      if (node.nodeType === 3) words.push(node.textContent ?? '');
      for (const child of node.childNodes) walk(child);
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
    const walk = (element: Element, depth: number) => {
      stats.nodes += 1;
      stats.depth = Math.max(stats.depth, depth);
      stats.children = Math.max(stats.children, element.children.length);
      for (const child of element.children) walk(child, depth + 1);
    };
    for (const child of this.host.children) walk(child, 0);
    return stats;
  }

  remove(): void {
    this.root.release();
    this.host.remove();
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

function componentOf(element: Element): glassEasel.GeneralComponent {
  const component = (element as DrawnElement).__wxElement;
  if (!component) throw new Error(`<${element.tagName}> was not drawn by the framework`);
  return component;
}
