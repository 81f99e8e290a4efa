/** WeChat's canvas: of the DOM's it offers the drawing, which is all that ECharts needs here. */
export type CanvasNode = HTMLCanvasElement;

export const isCanvasNode = (node: unknown): node is CanvasNode =>
  typeof node === 'object' && node !== null && 'getContext' in node && typeof node.getContext === 'function';
