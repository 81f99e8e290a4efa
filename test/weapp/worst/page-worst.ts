import type { MiniProgram } from '../support/mini-program';

/** The most that was seen of a page. */
export interface Worst {
  nodes: number;
  depth: number;
  children: number;
  maxSetDataBytes: number;
}

const MORE = /更多(（还有 \d+ 个(单元)?）)?/;
const MOST_TAPS = 10;

/** Looks at all of the page that is shown, with everything that can be added to it, and measures at every stop. */
export async function worstOf(app: MiniProgram, isQuiet: () => boolean): Promise<Worst> {
  const worst: Worst = { nodes: 0, depth: 0, children: 0, maxSetDataBytes: 0 };
  const measure = () => {
    const seen = app.stats();
    for (const figure of ['nodes', 'depth', 'children', 'maxSetDataBytes'] as const)
      worst[figure] = Math.max(worst[figure], seen[figure]);
  };
  const { route } = app;
  for (let taps = 0; taps <= MOST_TAPS; taps += 1) {
    await app.until('everything is answered', isQuiet);
    await app.settles();
    measure();
    const [more = ''] = MORE.exec(app.page.text()) ?? [];
    if (more === '' || !app.page.isUsable(more)) break;
    app.page.tap(more);
    if (app.route !== route) {
      app.goBack();
      break; // it is a way to another page
    }
  }
  app.page.scrollTo(0);
  await app.scrollToEnd(measure);
  return worst;
}
