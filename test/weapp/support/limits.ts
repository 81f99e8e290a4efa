import type { MiniProgram } from './mini-program';

/** Expects the page that is shown to keep WeChat's limits. */
export function expectWithinLimits(app: MiniProgram): void {
  const { nodes, depth, children, maxSetDataBytes } = app.stats();
  expect(nodes).toBeLessThan(1000);
  expect(depth).toBeLessThan(30);
  expect(children).toBeLessThanOrEqual(60);
  expect(maxSetDataBytes).toBeLessThan(256 * 1024);
}
