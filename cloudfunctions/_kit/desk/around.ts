import type { MemberDoc } from '../caller';
import type { DeclaredCollection, Stored } from '../collection';
import { Members } from '../collections';
import { command, type Database } from '../database';
import type { DeskDoc, DeskUnit, Holder } from './desk';

/** Units asked for in one request: with all their role holders they hardly reach what one request gives. */
const UNITS_AT_ONCE = 100;
const MOST_ROWS = 1000;

type Placed = Pick<DeskDoc, 'path' | 'scope'>;

/** The units and role holders around many rows, each read once: a thousand rows wait in a few hundred units. */
export class Around {
  private readonly places = new Map<string, DeskUnit>();
  private readonly holders = new Map<string, Holder[]>();
  private readonly asked = new Set<string>();

  constructor(
    private readonly units: DeclaredCollection<never, DeskUnit & Stored>,
    private readonly db: Database,
  ) {}

  /** Two requests for each hundred units that are not known yet; more where these have very many role holders. */
  async learn(rows: readonly Placed[]): Promise<void> {
    const ids = [...new Set(rows.flatMap(({ path, scope }) => [...path, ...scope]))].filter(
      (id) => !this.asked.has(id),
    );
    for (const id of ids) this.asked.add(id);
    const groups = Array.from({ length: Math.ceil(ids.length / UNITS_AT_ONCE) }, (_, at) =>
      ids.slice(at * UNITS_AT_ONCE, (at + 1) * UNITS_AT_ONCE),
    );
    await Promise.all(groups.map((group) => this.read(group)));
  }

  placesOf({ path, scope }: Placed): DeskUnit[] {
    return [...new Set([...path, ...scope])].flatMap((id) => this.places.get(id) ?? []);
  }

  holdersOf({ path }: Placed): Holder[] {
    return [...new Set(path.flatMap((id) => this.holders.get(id) ?? []))];
  }

  private async read(ids: readonly string[]): Promise<void> {
    const [units, holders] = await Promise.all([
      this.db
        .in(this.units)
        .query<DeskUnit & Stored>(
          { _id: command().in([...ids]) },
          { limit: MOST_ROWS, fields: ['name', 'kind', 'path'] },
        ),
      this.db
        .in(Members)
        .query<Pick<MemberDoc, '_id' | 'v' | 'roles' | 'status'>>(
          { 'roles.unitId': command().in([...ids]) },
          { limit: MOST_ROWS, fields: ['roles', 'status', 'v'] },
        ),
    ]);
    // There may be more than one request gives: whoever is missing could be the one whose turn it is.
    if (holders.length === MOST_ROWS && ids.length > 1) {
      const half = Math.ceil(ids.length / 2);
      await Promise.all([this.read(ids.slice(0, half)), this.read(ids.slice(half))]);
      return;
    }
    for (const unit of units) this.places.set(unit._id, unit);
    for (const holder of holders) {
      for (const unitId of new Set(holder.roles.map((held) => held.unitId))) {
        if (ids.includes(unitId)) this.holders.set(unitId, [...(this.holders.get(unitId) ?? []), holder]);
      }
    }
  }
}
