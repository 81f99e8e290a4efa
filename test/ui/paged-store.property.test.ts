import fc from 'fast-check';
import { ok } from '../../core/kernel/result';
import { createPagedStore } from '../../src/ui/paged-store';

const PAGE = 3;

interface Entry {
  id: number;
  order: number;
}

/** A list on the server, the latest order first, as everybody else changes it. */
class ServerList {
  private entries: Entry[] = [];
  private clock = 0;
  private ids = 0;

  constructor(length: number) {
    for (let at = 0; at < length; at += 1) this.change({ kind: 'publish', at: 0 });
  }

  rows = (): number[] => this.entries.map(({ id }) => id);

  page(cursor: string | undefined): { items: number[]; next: string | null } {
    const after = this.entries.filter(({ order }) => cursor === undefined || order < Number(cursor));
    const shown = after.slice(0, PAGE);
    const last = shown[shown.length - 1];
    return { items: shown.map(({ id }) => id), next: last && after.length > PAGE ? String(last.order) : null };
  }

  change({ kind, at }: Change): void {
    this.clock += 1;
    const chosen = this.entries[at % Math.max(this.entries.length, 1)];
    if (kind === 'publish') this.entries.push({ id: this.ids++, order: this.clock });
    else if (chosen && kind === 'withdraw') this.entries = this.entries.filter((entry) => entry !== chosen);
    // A save and a pin bring a row to the top.
    else if (chosen && kind === 'raise') chosen.order = this.clock;
    else if (chosen) chosen.order = -this.clock;
    this.entries.sort((left, right) => right.order - left.order);
  }
}

interface Change {
  kind: 'publish' | 'withdraw' | 'raise' | 'lower';
  at: number;
}
interface Step {
  step: 'shown again' | 'more' | 'changed' | 'taken away here';
  /** What others do to the list: between its requests, or, where there is none, at all. */
  meanwhile: Change[];
  /** The row that is taken away. */
  at: number;
}

const change = fc.record<Change>({
  kind: fc.constantFrom('publish', 'withdraw', 'raise', 'lower'),
  at: fc.nat({ max: 30 }),
});
const steps = fc.array(
  fc.record<Step>({
    step: fc.constantFrom('shown again', 'more', 'changed', 'taken away here'),
    meanwhile: fc.array(change, { maxLength: 3 }),
    at: fc.nat({ max: 30 }),
  }),
  { maxLength: 20 },
);

/** Opens a list, and does to it and to the server what `steps` say. `check` sees it after each. */
async function walk(
  length: number,
  taken: readonly Step[],
  check: (shown: number[], server: ServerList, step: Step, goneBefore: number[]) => void,
): Promise<void> {
  const server = new ServerList(length);
  let meanwhile: Change[] = [];
  const list = createPagedStore({
    fetchPage: async (_query: 'all', cursor) => {
      const page = server.page(cursor);
      // It changes after the answer was made, before the next one.
      const next = meanwhile.shift();
      if (next) server.change(next);
      return ok(page);
    },
    messages: {},
    idOf: String,
  }).getState;
  const shown = (): number[] => {
    const { rows } = list();
    return rows.state === 'ready' ? [...rows.value] : [];
  };
  await list().open('all');
  const ever = new Set<number>();
  for (const step of taken) {
    for (const id of server.rows()) ever.add(id);
    const goneBefore = [...ever].filter((id) => !server.rows().includes(id));
    meanwhile = [...step.meanwhile];
    if (step.step === 'shown again') await list().open('all');
    else if (step.step === 'more') await list().askMore();
    else if (step.step === 'changed') for (const by of step.meanwhile) server.change(by);
    else {
      const id = shown()[step.at % Math.max(shown().length, 1)];
      list().change((rows) => rows.filter((row) => row !== id));
    }
    check(shown(), server, step, goneBefore);
  }
}

const lengths = fc.nat({ max: 14 });

test('no row ever stands twice', async () => {
  await fc.assert(
    fc.asyncProperty(lengths, steps, (length, taken) =>
      walk(length, taken, (shown) => expect(new Set(shown).size).toBe(shown.length)),
    ),
  );
});

test('none that was gone when the list was shown again stays', async () => {
  await fc.assert(
    fc.asyncProperty(lengths, steps, (length, taken) =>
      walk(length, taken, (shown, _server, { step }, goneBefore) => {
        if (step === 'shown again') expect(shown.filter((id) => goneBefore.includes(id))).toEqual([]);
      }),
    ),
  );
});

test('shown again while nothing changes, it is what the server has, as far down as it was', async () => {
  await fc.assert(
    fc.asyncProperty(lengths, steps, async (length, taken) => {
      let before = 0;
      await walk(length, taken, (shown, server, step) => {
        if (step.step === 'shown again' && step.meanwhile.length === 0) {
          expect(shown).toEqual(server.rows().slice(0, shown.length));
          expect(shown.length).toBeGreaterThanOrEqual(Math.min(before, server.rows().length));
        }
        before = shown.length;
      });
    }),
  );
});
