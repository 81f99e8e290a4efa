import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { clearTimeout, setInterval, setTimeout } from 'node:timers';
import vm from 'node:vm';
import type { ViewLayer } from './view-layer';

/** The object that the app passes to `App({…})`. Taro puts React's root into it. */
export interface AppInstance {
  onLaunch?: (options: LaunchOptions) => void;
  onPageNotFound?: (options: { path: string; query: Record<string, string>; isEntryPage: boolean }) => void;
  onShow?: (options: LaunchOptions) => void;
}

export interface LaunchOptions {
  path: string;
  query: Record<string, string>;
  scene: number;
}

export interface LogicLayer {
  app: () => AppInstance | null;
  require(module: string): unknown;
  /** Registers a page or component with everything that it uses, once. */
  define(name: string): void;
  /** Ends its timers. */
  close(): void;
}

interface Host {
  root: string;
  wx: object;
  view: ViewLayer;
  pages: () => readonly unknown[];
  onError: (error: unknown) => void;
}

/**
 * The mini program's JavaScript in a context of its own, as in WeChat: no window, document, process or fetch, and code
 * made at run time (eval, new Function) is refused.
 */
export function createLogicLayer({ root, wx, view, pages, onError }: Host): LogicLayer {
  let instance: AppInstance | null = null;
  const timers = createTimers();
  const complain = (...words: unknown[]) => onError(words.map(String).join(' '));
  const context = vm.createContext(
    {
      // glass-easel compares property types with its own constructors. Array stays that of the context: no property
      // here has it as its type, and arrays of the scripts must be instances of it.
      ...{ Object, String, Number, Boolean },
      wx,
      ...timers.functions,
      console: { log() {}, info() {}, debug() {}, warn: complain, error: complain },
      App: (app: AppInstance) => {
        instance = app;
      },
      getApp: () => instance,
      getCurrentPages: pages,
    },
    { codeGeneration: { strings: false, wasm: false } },
  );

  const modules = new Map<string, { exports: unknown }>();
  const load = (name: string): unknown => {
    const file = name.endsWith('.js') ? name : `${name}.js`;
    const loaded = modules.get(file);
    if (loaded) return loaded.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const source = readFileSync(path.join(root, file), 'utf8');
    const run = vm.runInContext(`(function (require, module, exports) {${source}\n})`, context, { filename: file });
    const resolve = (request: string) =>
      request.startsWith('/') ? request.slice(1) : path.posix.join(path.posix.dirname(file), request);
    run((request: string) => load(resolve(request)), module, module.exports);
    return module.exports;
  };

  const defined = new Set<string>();
  const define = (name: string): void => {
    if (defined.has(name)) return;
    defined.add(name);
    const config = readConfig(root, name);
    const components = Object.values(config.usingComponents);
    view.codeSpace.addComponentStaticConfig(name, config);
    view.addTemplate(name);
    for (const component of components) define(component.slice(1));
    view.codeSpace.globalComponentEnv(context, name, () => load(name));
  };

  return { app: () => instance, require: load, define, close: timers.clear };
}

/** A page's JSON with the components that it uses as absolute paths. */
function readConfig(root: string, name: string): { usingComponents: Record<string, string> } {
  const file = path.join(root, `${name}.json`);
  const config = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const used: Record<string, string> = config.usingComponents ?? {};
  const usingComponents = Object.fromEntries(
    Object.entries(used).map(([tag, at]) => [
      tag,
      at.startsWith('/') ? at : `/${path.posix.join(path.posix.dirname(name), at)}`,
    ]),
  );
  return { ...config, usingComponents };
}

/** Timers that end with the mini program, so that none of them runs during the next test. */
function createTimers() {
  const running = new Set<NodeJS.Timeout>();
  const keep = (timer: NodeJS.Timeout) => {
    running.add(timer);
    return timer;
  };
  const stop = (timer: NodeJS.Timeout | undefined) => {
    if (timer) running.delete(timer);
    clearTimeout(timer);
  };
  return {
    functions: {
      setTimeout: (run: (...rest: unknown[]) => void, ms?: number, ...rest: unknown[]) =>
        keep(setTimeout(run, ms, ...rest)),
      setInterval: (run: (...rest: unknown[]) => void, ms?: number, ...rest: unknown[]) =>
        keep(setInterval(run, ms, ...rest)),
      clearTimeout: stop,
      clearInterval: stop,
    },
    clear: () => {
      for (const timer of running) clearTimeout(timer);
      running.clear();
    },
  };
}
