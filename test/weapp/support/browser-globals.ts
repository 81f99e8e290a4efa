import { JSDOM } from 'jsdom';

// glass-easel draws into the window that exists when it is loaded, so import this file before it.
const dom = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true, url: 'http://localhost/' });

Object.assign(globalThis, { window: dom.window, document: dom.window.document });

export const { window } = dom;
