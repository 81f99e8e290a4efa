import type { Waiting } from '../../../core/desk/waiting';
import { isTurnOf, type Kind, stateOf } from '../../../core/desk/workflow';
import { holdsOn } from '../../../core/kernel/roles';
import type { MemberDoc } from '../caller';
import { Members } from '../collections';
import { command, type Database } from '../database';
import { noticeDoc, tell } from '../notices';
import type { MemberContext } from '../serve';
import type { Desk, DeskDoc, Work } from './desk';

/** People named at once; the others are a number. */
const MOST_NAMED = 3;
/** Role holders that are looked through: of one unit and those above it there are far fewer. */
const MOST_HOLDERS = 200;

type Holder = Pick<MemberDoc, '_id' | 'name' | 'unitName' | 'roles'>;
const HOLDER = ['name', 'unitName', 'roles'];

/** Members with one of the roles that decide, on the units concerned or above them. One request. */
const findDeciders = <Doc extends DeskDoc, K extends Kind>(
  { deciders }: Desk<Doc, K>,
  { placement: { unit, scope } }: Work<Doc>,
  db: Database,
): Promise<Holder[]> =>
  db.in(Members).query<Holder>(
    {
      'roles.role': command().in([...deciders]),
      'roles.unitId': command().in([...new Set([unit, ...scope].flatMap(({ path }) => path))]),
      status: 'active',
    },
    { limit: MOST_HOLDERS, fields: HOLDER },
  );

/** Who can take the next step now; null if it waits for nobody. One request, or none. */
export async function waitingFor<Doc extends DeskDoc, K extends Kind>(
  desk: Desk<Doc, K>,
  work: Work<Doc>,
  { db, now }: Pick<MemberContext, 'db' | 'now'>,
): Promise<Waiting | null> {
  const { workflow } = desk;
  const state = stateOf(workflow, desk.itemOf(work.doc));
  if (!(state in workflow.waits) || desk.waitsNow?.(work.doc, now) === false) return null;
  const people = (await findDeciders(desk, work, db)).filter(({ _id, roles }) =>
    isTurnOf(workflow, workflow.waits, state, desk.seenBy(work, { caller: { memberId: _id, roles }, now }).who),
  );
  const { path } = work.placement.unit;
  const nearness = ({ roles }: Holder) =>
    Math.max(...roles.map(({ role, unitId }) => (desk.deciders.includes(role) ? path.indexOf(unitId) : -1)));
  const nearest = [...people].sort(
    (left, right) => nearness(right) - nearness(left) || (left._id < right._id ? -1 : 1),
  );
  return {
    people: people.length,
    first: nearest.slice(0, MOST_NAMED).map(({ name, unitName }) => ({ name, unitName })),
  };
}

/**
 * Tells whoever handed something in, and the administrators of its unit, that nobody can take the next step. Told again
 * it is the same news.
 */
export async function tellOfNobody<Doc extends DeskDoc, K extends Kind>(
  desk: Desk<Doc, K>,
  work: Work<Doc>,
  { db, caller, now }: MemberContext,
): Promise<void> {
  const { _id, title, unitName, path, revision } = work.doc;
  const admins = (await findDeciders(desk, work, db)).filter(({ roles }) => holdsOn(roles, ['admin'], path));
  const key = `nobody:${_id}:${revision}`;
  const news = { key, link: { kind: desk.draftKind, id: _id }, at: now };
  await tell(
    db,
    noticeDoc({
      ...news,
      memberId: caller.memberId,
      text: `《${title}》送出去了，但现在没有人能办下一步，已告诉管理员。`,
    }),
  );
  for (const { _id: memberId } of admins.filter((admin) => admin._id !== caller.memberId)) {
    const text = `${unitName}的《${title}》等人办下一步，但没有人能办：请给有关单元配上书记或分管领导。`;
    await tell(db, noticeDoc({ ...news, memberId, text }));
  }
}
