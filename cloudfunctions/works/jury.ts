import type { Juror } from '../../core/works/workbench-contract';
import type { MemberDoc } from '../_kit/caller';
import { Members } from '../_kit/collections';
import { command, type Database } from '../_kit/database';

/** People of one name that are told at once. */
const MOST_FOUND = 20;
/** Namesakes that are looked through in the whole database. */
const MOST_NAMESAKES = 500;

type Named = Pick<MemberDoc, '_id' | 'name' | 'unitName' | 'path' | 'status'>;
const NAMED = ['name', 'unitName', 'path', 'status'];

const jurorOf = ({ _id: memberId, name, unitName }: Named): Juror => ({ memberId, name, unitName });
const belongs = ({ status, path }: Named, rootId: string): boolean => status === 'active' && path[0] === rootId;

/** Active members of the organisation with this very name. One request. */
export async function findNamed(db: Database, rootId: string, name: string): Promise<Juror[]> {
  const namesakes = await db.in(Members).query<Named>({ name }, { limit: MOST_NAMESAKES, fields: NAMED });
  return namesakes
    .filter((member) => belongs(member, rootId))
    .slice(0, MOST_FOUND)
    .map(jurorOf);
}

/** These members as jurors, in this order; null if one of them is no active member of the organisation. One request, or none. */
export async function findJury(db: Database, rootId: string, ids: readonly string[]): Promise<Juror[] | null> {
  if (ids.length === 0) return [];
  const found = await db
    .in(Members)
    .query<Named>({ _id: command().in([...ids]) }, { limit: ids.length, fields: NAMED });
  const jury = ids.flatMap((id) => found.filter((one) => one._id === id && belongs(one, rootId)).map(jurorOf));
  return jury.length === new Set(ids).size ? jury : null;
}
