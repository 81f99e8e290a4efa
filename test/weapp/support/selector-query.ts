import type { Canvas } from './canvas';
import type { Box } from './layout';

type Fields = { node?: boolean } | undefined;
type Found = object | null;
type Done = (found: Found | Found[]) => void;

/** `wx.createSelectorQuery()`: boxes to measure, and canvases to draw on. */
export function selectorQuery(findCanvas: (selector: string) => Canvas | null, boxes: (selector: string) => Box[]) {
  const asked: { found: () => Found | Found[]; done: Done | undefined }[] = [];
  let selected = { selector: '', isList: false };

  const ask = (found: () => Found, done: Done | undefined) => {
    const { isList } = selected;
    asked.push({ found: () => (isList ? [] : found()), done });
    return query;
  };
  const canvasOf = (selector: string): Found => {
    const canvas = findCanvas(selector);
    return canvas && { node: canvas, width: canvas.width, height: canvas.height };
  };
  const query = {
    select: (selector: string) => {
      selected = { selector, isList: false };
      return query;
    },
    selectAll: (selector: string) => {
      selected = { selector, isList: true };
      return query;
    },
    selectViewport: () => query.select(''),
    in: () => query,
    fields: (fields: Fields, done?: Done) => {
      const { selector } = selected;
      return ask(() => (fields?.node ? canvasOf(selector) : null), done);
    },
    node: (done?: Done) => query.fields({ node: true }, done),
    boundingClientRect: (done?: Done) => {
      const { selector, isList } = selected;
      asked.push({ found: () => (isList ? boxes(selector) : (boxes(selector)[0] ?? null)), done });
      return query;
    },
    scrollOffset: (done?: Done) => ask(() => null, done),
    exec: (done?: (results: (Found | Found[])[]) => void) => {
      void Promise.resolve().then(() => {
        const results = asked.map(({ found }) => found());
        for (const [index, { done: tell }] of asked.entries()) tell?.(results[index] ?? null);
        done?.(results);
      });
    },
  };
  return query;
}
