import { type DueItem, MOST_DUE } from '../../core/disclosure/due-contract';
import { countsFrom } from '../../core/disclosure/rules/coverage';
import { lacking, responsibilities } from '../../core/disclosure/rules/due';
import { dayKey, endOfDay, startOfDay } from '../../core/kernel/calendar';
import type { Caller } from '../_kit/caller';
import { command, type Database, type Stored } from '../_kit/database';
import { headOf, type QueueHead } from '../_kit/queue-head';
import { findUnits } from '../org/public';
import { Disclosures } from './collections';
import { foundedOn } from './coverage';
import type { DisclosureDoc } from './repository';
import { findCatalogue } from './settings';

interface Told extends Stored, Pick<DisclosureDoc, 'unitId'> {
  catalogueKey?: string;
  publishedAt: number;
}

/** Items that are looked through, the latest first: people are responsible for few units, which disclose far fewer. */
const MOST_TOLD = 1000;

const findTold = (db: Database, unitIds: readonly string[], since: number): Promise<Told[]> =>
  db
    .in(Disclosures)
    .query<Told>(
      { unitId: command().in([...unitIds]), isPublic: true, publishedAt: command().gte(since) },
      { orderBy: [['publishedAt', 'desc']], limit: MOST_TOLD, fields: ['unitId', 'catalogueKey', 'publishedAt', 'v'] },
    );

/** What the caller is responsible for and has not disclosed, the first due first. At most three requests. */
export async function findDue(db: Database, { roles, path }: Caller, now: number): Promise<DueItem[]> {
  const unitIds = [...new Set(roles.map(({ unitId }) => unitId))];
  if (unitIds.length === 0) return [];
  const { items } = await findCatalogue(db, path);
  const timed = items.filter(({ since, timing }) => since !== null && timing.kind !== 'onEvent');
  if (timed.length === 0) return [];
  const units = await findUnits(db, unitIds);
  const held = units.map(({ _id, kind, foundedAt }) => ({
    unitId: _id,
    kind,
    foundedOn: foundedOn({ foundedAt }),
    roles: roles.filter(({ unitId }) => unitId === _id).map(({ role }) => role),
  }));
  const mine = responsibilities(timed, held);
  if (mine.length === 0) return [];

  const since = countsFrom(mine.map(({ item }) => item));
  if (since === null) return [];
  const told = await findTold(db, [...new Set(mine.map(({ unitId }) => unitId))], startOfDay(since));
  const nameOf = new Map(units.map(({ _id, name }) => [_id, name]));
  return mine
    .flatMap(({ unitId, item }) => {
      const disclosed = told
        .filter((each) => each.unitId === unitId && each.catalogueKey === item.key)
        .map(({ _id, publishedAt }) => ({ disclosureId: _id, day: dayKey(publishedAt) }));
      return lacking(item, disclosed, dayKey(now)).map((day) => ({
        catalogueKey: item.key,
        category: item.category,
        title: item.title,
        unitId,
        unitName: nameOf.get(unitId) ?? '',
        dueAt: endOfDay(day),
      }));
    })
    .sort((one, other) => one.dueAt - other.dueAt)
    .slice(0, MOST_DUE);
}

export const headOfDue = async (db: Database, caller: Caller, now: number): Promise<QueueHead | null> =>
  headOf(await findDue(db, caller, now), ({ title, dueAt }) => ({ title, dueAt }));
