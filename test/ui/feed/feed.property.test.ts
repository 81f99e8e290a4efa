import fc from 'fast-check';
import type { PostRow } from '../../../core/feed/contract';
import { fetchHead, fetchPosts } from '../../../src/features/feed/api';
import { unpinned, useFeed } from '../../../src/features/feed/feed-store';
import { useFeedHead } from '../../../src/features/feed/head-store';
import { postRow } from './post-row';

jest.mock('../../../src/features/feed/api');

const PAGE = 3;

type Change = { kind: 'publish' | 'pin' | 'unpin' | 'withdraw' | 'expire'; at: number };

/** The posts that reach a reader, as others change them. What is withdrawn or over is gone alike. */
class Server {
  private posts: { id: string; order: number; isPinned: boolean }[] = [];
  private clock = 0;

  constructor(length: number) {
    for (let at = 0; at < length; at += 1) this.change({ kind: 'publish', at });
  }

  ids = (): string[] => this.posts.map(({ id }) => id);
  pins = (): string[] => this.posts.flatMap(({ id, isPinned }) => (isPinned ? [id] : [])).slice(0, 3);

  page(cursor: string | undefined): { items: PostRow[]; next: string | null } {
    const after = this.posts.filter(({ order }) => cursor === undefined || order < Number(cursor));
    const last = after[PAGE - 1];
    return {
      items: after.slice(0, PAGE).map(({ id }) => postRow(id)),
      next: last && after.length > PAGE ? String(last.order) : null,
    };
  }

  change({ kind, at }: Change): void {
    this.clock += 1;
    const chosen = this.posts[at % Math.max(this.posts.length, 1)];
    if (kind === 'publish') this.posts.unshift({ id: `p${this.clock}`, order: this.clock, isPinned: false });
    else if (chosen && (kind === 'pin' || kind === 'unpin')) chosen.isPinned = kind === 'pin';
    else this.posts = this.posts.filter((post) => post !== chosen);
  }
}

/** What stands on the page, from its top. */
function shown(): string[] {
  const { pins } = useFeedHead.getState();
  const { rows } = useFeed.getState();
  return [...pins, ...(rows.state === 'ready' ? unpinned(rows.value, pins) : [])].map(({ postId }) => postId);
}

interface Step {
  step: 'shown again' | 'more';
  /** What others do, one between any two requests. */
  meanwhile: Change[];
}

const change = fc.record<Change>({
  kind: fc.constantFrom('publish', 'pin', 'pin', 'unpin', 'withdraw', 'expire'),
  at: fc.nat({ max: 20 }),
});
const steps = fc.array(
  fc.record<Step>({ step: fc.constantFrom('shown again', 'more'), meanwhile: fc.array(change, { maxLength: 4 }) }),
  { maxLength: 12 },
);

test('while posts arrive, are pinned, unpinned, withdrawn and end, none is doubled, none is missed and none that is gone stays', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 12 }), steps, async (length, taken) => {
      const server = new Server(length);
      let meanwhile: Change[] = [];
      /** The answer is of now; what others do next comes before the following request. */
      const answered = <Value>(value: Value) => {
        const next = meanwhile.shift();
        if (next) server.change(next);
        return { ok: true as const, value };
      };
      jest.mocked(fetchPosts).mockImplementation(async ({ cursor }) => answered(server.page(cursor)));
      jest
        .mocked(fetchHead)
        .mockImplementation(async () => answered({ columns: [], pins: server.pins().map(postRow) }));
      const showAgain = () => Promise.all([useFeedHead.getState().refresh(), useFeed.getState().refresh('all')]);
      useFeed.getState().forget();
      useFeedHead.getState().forget();
      await showAgain();
      const ever = new Set<string>();
      for (const { step, meanwhile: changes } of taken) {
        for (const id of server.ids()) ever.add(id);
        const gone = [...ever].filter((id) => !server.ids().includes(id));
        meanwhile = [...changes];
        await (step === 'more' ? useFeed.getState().askMore() : showAgain());
        expect(new Set(shown()).size).toBe(shown().length);
        if (step === 'shown again') expect(shown().filter((id) => gone.includes(id))).toEqual([]);
        meanwhile = [];
      }
      // Nobody changes anything any more: coming back and reading to the end shows every post, the pins first.
      await showAgain();
      while (useFeed.getState().next !== null) await useFeed.getState().askMore();
      const pins = server.pins();
      expect(shown()).toEqual([...pins, ...server.ids().filter((id) => !pins.includes(id))]);
    }),
  );
});
