import type { MiniProgram } from './mini-program';

/** What WeChat asks of a page, for the one that is shown. */
export function expectWithinLimits(app: MiniProgram): void {
  const { nodes, depth, children, maxSetDataBytes } = app.stats();
  expect(nodes).toBeLessThan(1000);
  expect(depth).toBeLessThan(30);
  expect(children).toBeLessThanOrEqual(60);
  expect(maxSetDataBytes).toBeLessThan(256 * 1024);
}
