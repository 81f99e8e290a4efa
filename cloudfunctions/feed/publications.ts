import { orderKey } from '../../core/kernel/order-key';
import type { Database } from '../_kit/database';
import { PAGE_LIMIT } from '../_kit/page';
import { Posts } from './collections';
import { columnTitleOf, withColumns, withColumnTitle } from './column-sets';
import { receiptsOf } from './receipts';
import type { PostDoc } from './repository';

const MOST_PER_QUERY = 1000;

/** Both in ms, and both within. */
interface Span {
  from: number;
  until: number;
}

/** Posts that became visible in the span and were not withdrawn since, of these units and those below them. */
const publishedIn = (unitIds: readonly string[], { from, until }: Span) => ({
  path: { $in: [...unitIds] },
  order: { $gte: orderKey(from, ''), $lt: orderKey(until + 1, '') },
  status: { $in: ['published', 'archived'] },
});

/** A range of `order` without what comes up to `after`. */
const laterThan = (after: string | undefined, order: { $gte: string; $lt: string }) =>
  after === undefined ? order : { $gt: after, $lt: order.$lt };

/**
 * When each unit's posts became visible, in ms, in no particular order; a unit without one is missing. One request for
 * a thousand units.
 */
export async function countPublished(
  db: Database,
  unitIds: readonly string[],
  span: Span,
): Promise<Map<string, readonly number[]>> {
  const times = new Map<string, readonly number[]>();
  for (let after: string | undefined; ; ) {
    const found = await db
      .in(Posts)
      .aggregate<{ _id: string; times: number[] }>(
        { match: { ...publishedIn(unitIds, span), ...(after === undefined ? {} : { unitId: { $gt: after } }) } },
        { group: { _id: '$unitId', times: { $push: '$publishedAt' } } },
        { sort: { _id: 1 } },
        { limit: MOST_PER_QUERY },
      );
    for (const unit of found) times.set(unit._id, unit.times);
    if (found.length < MOST_PER_QUERY) return times;
    after = found.at(-1)?._id;
  }
}

/** The 必读 among them: which unit asked, and under which assignment they are confirmed now. One request for a thousand. */
export async function findRequired(
  db: Database,
  unitIds: readonly string[],
  span: Span,
  after?: string,
): Promise<{ unitId: string; assignmentId: string }[]> {
  const { order, ...published } = publishedIn(unitIds, span);
  const found = await db
    .in(Posts)
    .aggregate<Pick<PostDoc, '_id' | 'unitId' | 'receiptsOf'> & { order: string }>(
      { match: { ...published, order: laterThan(after, order), requiredReading: { $ne: null } } },
      { sort: { order: 1 } },
      { limit: MOST_PER_QUERY },
      { project: { unitId: 1, receiptsOf: 1, order: 1 } },
    );
  const required = found.map((post) => ({ unitId: post.unitId, assignmentId: receiptsOf(post) }));
  const last = found.at(-1);
  return last && found.length === MOST_PER_QUERY
    ? [...required, ...(await findRequired(db, unitIds, span, last.order))]
    : required;
}

/** A page of one unit's own posts in the span, the earliest first, with one row more if there are more. One request. */
export async function findPublishedOf(db: Database, unitId: string, span: Span, after: string | undefined) {
  type Row = Pick<PostDoc, '_id' | 'title' | 'column' | 'receiptsOf' | 'requiredReading'> & {
    order: string;
    publishedAt: number;
    columnTitle: string | null;
  };
  const { order, ...published } = publishedIn([unitId], span);
  const found = await db
    .in(Posts)
    .aggregate<Row>(
      { match: { ...published, unitId, order: laterThan(after, order) } },
      { sort: { order: 1 } },
      { limit: PAGE_LIMIT },
      withColumns,
      withColumnTitle,
      { project: { title: 1, column: 1, columnTitle: 1, receiptsOf: 1, requiredReading: 1, order: 1, publishedAt: 1 } },
    );
  return found.map((post) => ({
    postId: post._id,
    title: post.title,
    columnTitle: columnTitleOf(post),
    publishedAt: post.publishedAt,
    order: post.order,
    /** null where nobody is asked to confirm it. */
    assignmentId: post.requiredReading ? receiptsOf(post) : null,
  }));
}
