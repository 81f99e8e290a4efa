import { namePartsOf } from '../../core/kernel/name-parts';
import type { MemberDoc } from '../_kit/caller';
import { Members } from '../_kit/collections';
import { command, type Database } from '../_kit/database';
import { inParallel } from './import/in-parallel';

const PAGE = 500;

type Named = Pick<MemberDoc, '_id' | 'v' | 'name' | 'nameParts'>;

const isOutdated = ({ name, nameParts = [] }: Named): boolean => nameParts.join() !== namePartsOf(name).join();

/**
 * Compares a page of members with the parts by which their names are found, and writes those of members from before
 * there were any, or whose rule has changed. A name that is written meanwhile keeps what was written with it.
 */
export async function mendNameParts(
  db: Database,
  after: string,
): Promise<{ compared: number; mended: number; next: string | null }> {
  const page = await db
    .in(Members)
    .query<Named>(
      { _id: command().gt(after) },
      { orderBy: [['_id', 'asc']], fields: ['name', 'nameParts'], limit: PAGE },
    );
  const written = await inParallel(page.filter(isOutdated), ({ _id, name }) =>
    db.in(Members).updateWhere({ _id, name }, { nameParts: namePartsOf(name) }),
  );
  return {
    compared: page.length,
    mended: written.reduce((total, one) => total + one, 0),
    next: page.length < PAGE ? null : (page.at(-1)?._id ?? null),
  };
}
