import { nameKeyOf } from '../../core/kernel/name-key';
import { reaches } from '../../core/kernel/scope';
import type { MemberDoc } from '../_kit/caller';
import { Members } from '../_kit/collections';
import type { Database } from '../_kit/database';
import type { ActivityDoc } from './repository';

/** People of one name that are told at once. */
const MOST_FOUND = 20;
/** Namesakes that are looked through in the whole database. */
const MOST_NAMESAKES = 500;

type Named = Pick<MemberDoc, '_id' | 'name' | 'unitName' | 'path' | 'status'>;

const isReached = ({ scope }: ActivityDoc, { status, path }: Pick<MemberDoc, 'status' | 'path'>): boolean =>
  status === 'active' && reaches(scope, path);

/**
 * Active members whom the activity reaches and whose names people read as this one, see `nameKeyOf`; of members from
 * before there were keys those who are called just so. Two requests at once.
 */
export async function findNamed(db: Database, activity: ActivityDoc, name: string): Promise<Named[]> {
  const options = { limit: MOST_NAMESAKES, fields: ['name', 'unitName', 'path', 'status'] };
  const found = await Promise.all([
    db.in(Members).query<Named>({ nameKey: nameKeyOf(name) }, options),
    db.in(Members).query<Named>({ name }, options),
  ]);
  const namesakes = new Map(found.flat().map((member) => [member._id, member]));
  return [...namesakes.values()].filter((member) => isReached(activity, member)).slice(0, MOST_FOUND);
}

/** Whether the activity reaches somebody. One request. */
export async function isInScope(db: Database, activity: ActivityDoc, memberId: string): Promise<boolean> {
  const member = await db.in(Members).find(memberId);
  return member !== null && isReached(activity, member);
}
