/** WeChat's canvas node. It has the drawing methods of the DOM's canvas, which is all that ECharts needs here. */
export type CanvasNode = HTMLCanvasElement;

export const isCanvasNode = (node: unknown): node is CanvasNode =>
  typeof node === 'object' && node !== null && 'getContext' in node && typeof node.getContext === 'function';
