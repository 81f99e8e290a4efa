import './browser-globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as glassEasel from 'glass-easel';
import { type CodeSpace, MiniProgramEnv, type Root } from 'glass-easel-miniprogram-adapter';
import { TmplGroup } from 'glass-easel-template-compiler';
import { filesBelow } from './built';

// WeChat's own tags that a page can use. Here they only keep their attributes and children and pass events on; they
// draw nothing.
const TAGS = [
  ...['button', 'canvas', 'checkbox', 'checkbox-group', 'cover-image', 'cover-view', 'form', 'icon', 'image', 'input'],
  ...['label', 'movable-area', 'movable-view', 'navigator', 'open-data', 'page-meta', 'picker', 'picker-view'],
  ...['picker-view-column', 'progress', 'radio', 'radio-group', 'rich-text', 'root-portal', 'scroll-view', 'slider'],
  ...['swiper', 'swiper-item', 'switch', 'text', 'textarea', 'video', 'view', 'web-view', 'audio', 'camera', 'map'],
  ...['live-player', 'live-pusher', 'editor', 'match-media', 'page-container', 'ad', 'official-account'],
  ...['navigation-bar', 'ad-custom', 'native-slot', 'script', 'slot-view'],
];

/** The attributes by which tests find elements and read their state. */
const ATTRIBUTES = [
  'ariaLabel',
  'ariaRole',
  'ariaChecked',
  'placeholder',
  'value',
  'checked',
  'disabled',
  'src',
  'openType',
];

/** The attributes of an element that tests may read. */
export interface Attributes {
  ariaLabel?: string;
  ariaRole?: string;
  ariaChecked?: string;
  placeholder?: string;
  value?: string;
  checked?: boolean;
  disabled?: boolean;
  src?: string;
  openType?: string;
}

export interface ViewLayer {
  codeSpace: CodeSpace;
  /** Gives the compiled template of a page or component to the framework. */
  addTemplate(name: string): void;
  createRoot(name: string): Root;
  /** Stops listening for errors. */
  close(): void;
}

type TemplateGroup = Record<string, glassEasel.template.ComponentTemplate['content']>;

const HARMLESS = [
  // The tags below declare only the attributes that tests read, not all that WeChat's tags have.
  'is not a valid property',
  // Below seven nested views (`mini.baseLevel` 8) Taro uses a component without an element of its own, which is drawn
  // once before it gets its content.
  'The for-list data is neither Array nor Object',
];

// The framework has one error listener for the process, so each mini program hears the errors of all of them.
const listeners = new Set<(error: unknown) => void>();
const tell = (error: unknown): boolean => {
  for (const listener of listeners) listener(error);
  return false; // the framework need not print it
};
glassEasel.globalOptions.throwGlobalError = false;
glassEasel.addGlobalErrorListener(tell);
glassEasel.addGlobalWarningListener((warning) =>
  HARMLESS.some((words) => String(warning).includes(words)) ? false : tell(String(warning)),
);

const screen = new glassEasel.CurrentWindowBackendContext();
screen.onEvent((target, type, detail, options) => {
  const event = new glassEasel.Event(type, detail, options);
  glassEasel.Event.dispatchEvent(target, event);
  return event.getEventBubbleStatus();
});

/** WXML and WXS of a built mini program on WeChat's own component framework, drawn into a jsdom window. */
export function createViewLayer(root: string, onError: (error: unknown) => void): ViewLayer {
  listeners.add(onError);
  const environment = new MiniProgramEnv();
  const tags = defineTags(environment);
  const codeSpace = environment.createCodeSpace('', true);
  for (const [tag, definition] of tags) codeSpace.getComponentSpace().setGlobalUsingComponent(tag, definition);

  const associated = environment.associateBackend(screen);
  const groupList = compileTemplates(root, onError);
  return {
    codeSpace,
    addTemplate(name) {
      const content = groupList[name];
      if (!content) throw new Error(`${name}.wxml is missing`);
      codeSpace.addCompiledTemplate(name, { groupList, content } as glassEasel.template.ComponentTemplate);
    },
    createRoot: (name) => associated.createRoot('body', codeSpace, name),
    close: () => void listeners.delete(onError),
  };
}

function compileTemplates(root: string, onError: (error: unknown) => void): TemplateGroup {
  const group = new TmplGroup();
  for (const file of filesBelow(root)) {
    const name = path
      .relative(root, file)
      .split(path.sep)
      .join('/')
      .replace(/\.\w+$/, '');
    if (file.endsWith('.wxs')) group.addScript(name, readFileSync(file, 'utf8'));
    if (!file.endsWith('.wxml')) continue;
    for (const problem of group.addTmpl(name, readFileSync(file, 'utf8')) ?? []) {
      // WeChat's compiler refuses what this compiler only warns about, such as a missing end tag.
      onError(new Error(`${name}.wxml:${problem.startLine + 1}:${problem.startColumn} ${problem.message}`));
    }
  }
  return evaluate(group);
}

/** The compiler returns a JavaScript expression. */
const evaluate = (group: TmplGroup): TemplateGroup => new Function(`return ${group.getTmplGenObjectGroups()}`)();

function defineTags(environment: MiniProgramEnv) {
  const group = new TmplGroup();
  group.addTmpl('', '<slot/>');
  const groupList = evaluate(group);
  const template = { groupList, content: groupList[''] } as glassEasel.template.ComponentTemplate;
  const space = environment.getGlobalCodeSpace().getComponentSpace();
  const properties = Object.fromEntries(ATTRIBUTES.map((name) => [name, { type: null }]));
  return TAGS.map((tag) => {
    const definition = space.define(`wx-${tag}`).definition({ properties }).template(template).registerComponent();
    return [tag, definition] as const;
  });
}

/** Fires an event that WeChat's own component would fire, such as `input` or `change`. */
export function fire(element: glassEasel.Element, type: string, detail: unknown): void {
  glassEasel.Event.dispatchEvent(element, new glassEasel.Event(type, detail, { bubbles: false, composed: false }));
}
