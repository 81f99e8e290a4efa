import { AuditLog, Members } from '../../../cloudfunctions/_kit/collections';
import type { Database } from '../../../cloudfunctions/_kit/database';
import { Attempts } from '../../../cloudfunctions/quiz/collections';
import type { AttemptDoc } from '../../../cloudfunctions/quiz/documents';

// Writes that do not fit a declared collection. `npm run check` fails as soon as one of these lines compiles.

export async function refused(db: Database): Promise<unknown> {
  // @ts-expect-error a document without what its type asks for
  await db.in(AuditLog).put({ _id: 'a', v: 1 });
  // @ts-expect-error a document of another collection
  await db.in(Members).put(await db.in(AuditLog).find('a'));
  // @ts-expect-error a value that the field cannot have
  await db.in(Members).updateWhere({ _id: 'm' }, { status: 'asleep' });
  return db.transaction(async (transaction) => {
    // @ts-expect-error a field that the document does not have
    await transaction.in(Members).update('m', { nickname: '小张' });
    // @ts-expect-error what is found may be of an older shape, and is upgraded before it counts as one of today
    const attempt: AttemptDoc | null = await transaction.in(Attempts).find('a');
    return attempt;
  });
}
