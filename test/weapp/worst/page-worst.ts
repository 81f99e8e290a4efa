import type { RichText } from '../../../core/kernel/rich-text';
import { type RouteName, routes, urlOf } from '../../../src/platform/routes';
import { type MiniProgram, startMiniProgram } from '../support/mini-program';
import type { Given } from './largest';
import { worstCloud } from './worst-cloud';

/** The most that was seen of a page. */
export interface Worst {
  nodes: number;
  depth: number;
  children: number;
  maxSetDataBytes: number;
}

/** A page with the answers and the taps that bring most onto it. */
export interface PageCase {
  params?: Readonly<Record<string, string>>;
  /** Values that the answers have in fields of these names. */
  given?: Given;
  /** Labels that are tapped one after the other. */
  taps?: readonly string[];
}

export interface Measured {
  worst: Worst;
  /** Where the app ended. */
  route: string;
  /** What stands where content would be. */
  placeholders: string[];
  errors: string[];
  /** Given values that reached no answer. */
  notTaken: string[];
}

const MORE = /更多(（还有 \d+ 个(单元)?）)?/;
/** More taps than any page takes. */
const MOST_TAPS = 60;
const FIGURES = ['nodes', 'depth', 'children', 'maxSetDataBytes'] as const;

/** Opens a page in an app of its own, brings all that it can show onto it, and looks at it from end to end. */
export async function measurePage(
  name: RouteName,
  { params, given, taps = [] }: PageCase,
  body: RichText,
): Promise<Measured> {
  const { cloud, isQuiet, notTaken } = worstCloud(body, given);
  const { required, optional } = routes[name];
  const ids = Object.fromEntries([...required, ...optional].map((param) => [param, 'id-1']));
  const app = startMiniProgram({ cloud, startAt: urlOf(name, { ...ids, ...params }).slice(1) });
  try {
    const rests = async () => {
      await app.until('everything is answered', isQuiet);
      await app.settles();
    };
    await rests();
    for (const label of taps) {
      await app.tap(label);
      await rests();
    }
    const worst = await worstOf(app, rests);
    const { route, errors } = app;
    return { worst, route, placeholders: app.page.placeholders(), errors: [...errors], notTaken: notTaken() };
  } finally {
    app.close();
  }
}

/** Looks at all of the page that is shown, with everything that can be added to it, and measures at every stop. */
async function worstOf(app: MiniProgram, rests: () => Promise<void>): Promise<Worst> {
  const worst: Worst = { nodes: 0, depth: 0, children: 0, maxSetDataBytes: 0 };
  const { route } = app;
  /** What reads 更多 and leads to another page. */
  const ways = new Set<string>();
  let taps = 0;
  const measure = () => {
    const seen = app.stats();
    for (const figure of FIGURES) worst[figure] = Math.max(worst[figure], seen[figure]);
  };
  await app.scrollToEnd(async () => {
    await rests();
    measure();
    for (let more = moreOf(app); more !== undefined && !ways.has(more); more = moreOf(app)) {
      if (taps === MOST_TAPS) throw new Error(`“${more}” is there after ${taps} taps, too`);
      taps += 1;
      app.page.tap(more);
      await rests();
      if (app.route !== route) {
        ways.add(more);
        app.goBack();
        await rests();
      }
      measure();
    }
  });
  return worst;
}

function moreOf({ page }: MiniProgram): string | undefined {
  const more = MORE.exec(page.text())?.[0];
  return more !== undefined && page.isUsable(more) ? more : undefined;
}
