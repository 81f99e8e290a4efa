import type { ColumnKey } from '../../core/feed/columns';
import type { PostStatus } from '../../core/feed/workbench-contract';
import { assignmentId, completionId } from '../../core/kernel/assignment';
import type { RichText } from '../../core/kernel/rich-text';
import { Completions } from '../_kit/collections';
import { command, type Database, type Stage, type Stored } from '../_kit/database';
import { PAGE_LIMIT } from '../_kit/page';
import { MOST_IN_QUEUE } from '../_kit/queue-head';
import { type UnitDoc, Units } from '../org/public';
import { OpenedPosts, Posts } from './collections';

export interface PostDoc extends Stored {
  column: ColumnKey;
  title: string;
  markdown: string;
  /** `markdown` parsed into the blocks that readers get. */
  body: RichText;
  summary: string;
  /** The unit in whose name it appears, with its name and path. */
  unitId: string;
  unitName: string;
  path: readonly string[];
  /** Units whose members see it. None of them lies below another. */
  scope: readonly string[];
  requiredReading: { dueAt: number } | null;
  authorId: string;
  authorName: string;
  /** Everybody who has written or changed the text; missing in a draft from before this was kept. */
  writerIds?: readonly string[];
  status: PostStatus;
  remark: string | null;
  publishedAt: number | null;
  /** Sorts the feed, see `orderKey`; null until the post is published. */
  order: string | null;
  updatedAt: number;
  /** Sorts the lists of those who work on it, latest change first. */
  touched: string;
  /** Incremented by every write. A decision on an older revision is refused. */
  revision: number;
}

export const writersOf = ({ writerIds, authorId }: Pick<PostDoc, 'writerIds' | 'authorId'>): readonly string[] =>
  writerIds ?? [authorId];

/** The fields of one row of the feed. */
export interface FeedRow
  extends Stored,
    Pick<PostDoc, 'column' | 'title' | 'summary' | 'unitName' | 'requiredReading'> {
  publishedAt: number;
  order: string;
  /** Whether the reader has opened it. */
  isOpened: boolean;
  /** The reader's confirmation, if there is one. */
  receipts: readonly { at: number }[];
}
const FEED_FIELDS = ['column', 'title', 'summary', 'unitName', 'requiredReading', 'publishedAt', 'order', 'v'];

interface Reader {
  memberId: string;
  path: readonly string[];
}

export type WorkDoc = Pick<
  PostDoc,
  | '_id'
  | 'v'
  | 'column'
  | 'title'
  | 'unitId'
  | 'unitName'
  | 'authorName'
  | 'status'
  | 'updatedAt'
  | 'touched'
  | 'remark'
>;
const WORK_FIELDS = [
  'column',
  'title',
  'unitId',
  'unitName',
  'authorName',
  'status',
  'updatedAt',
  'touched',
  'remark',
  'v',
];

export const findPost = (db: Database, postId: string): Promise<PostDoc | null> => db.in(Posts).find(postId);

export interface FeedQuery {
  column?: ColumnKey | undefined;
  /** `order` of the last row of the previous page. */
  cursor?: string | undefined;
}

/** A page of the published posts that reach the reader, newest first. One request. */
export const findPublished = (db: Database, reader: Reader, { column, cursor }: FeedQuery): Promise<FeedRow[]> =>
  findRows(
    db,
    reader,
    { ...(column === undefined ? {} : { column }), ...(cursor === undefined ? {} : { order: { $lt: cursor } }) },
    PAGE_LIMIT,
  );

/** The posts that reach the reader and come after this `order`, newest first; so many at most. One request. */
export const findLater = (db: Database, reader: Reader, after: string, most: number): Promise<FeedRow[]> =>
  findRows(db, reader, { order: { $gt: after } }, most);

const findRows = (
  db: Database,
  { memberId, path }: Reader,
  further: Record<string, unknown>,
  limit: number,
): Promise<FeedRow[]> =>
  db
    .in(Posts)
    .aggregate<FeedRow>(
      { match: { status: 'published', scope: { $in: [...path] }, ...further } },
      { sort: { order: -1 } },
      { limit },
      { project: Object.fromEntries(FEED_FIELDS.map((field) => [field, 1])) },
      ...withReader(memberId),
    );

/** Joins what the reader has done with each post: confirmed it, opened it. */
const withReader = (memberId: string): Stage[] => [
  {
    addFields: {
      readerId: { $literal: memberId },
      receiptId: {
        $concat: [assignmentId('requiredReading', ''), '$_id', { $literal: completionId('', memberId) }],
      },
    },
  },
  { lookup: { from: Completions.name, localField: 'receiptId', foreignField: '_id', as: 'receipts' } },
  { lookup: { from: OpenedPosts.name, localField: 'readerId', foreignField: '_id', as: 'opened' } },
  { addFields: { isOpened: { $in: ['$_id', { $ifNull: [{ $arrayElemAt: ['$opened.postIds', 0] }, []] }] } } },
  { project: { opened: 0, readerId: 0, receiptId: 0 } },
];

/** A page of the posts of these units and those below them in one state, last changed first. */
export const findWork = (
  db: Database,
  unitIds: readonly string[],
  { status, cursor }: { status: PostStatus; cursor?: string | undefined },
): Promise<WorkDoc[]> =>
  db.in(Posts).query<WorkDoc>(
    {
      status,
      path: command().in([...unitIds]),
      ...(cursor === undefined ? {} : { touched: command().lt(cursor) }),
    },
    { orderBy: [['touched', 'desc']], limit: PAGE_LIMIT, fields: WORK_FIELDS },
  );

/** A post that waits for somebody, with what tells whom it waits for. */
export type QueuedPost = WorkDoc & Pick<PostDoc, 'scope' | 'authorId' | 'writerIds'>;
const QUEUED_FIELDS = [...WORK_FIELDS, 'scope', 'authorId', 'writerIds'];

/** Posts of these units and those below them that were handed in, the longest waiting first, with their places. */
export const findHandedIn = async (
  db: Database,
  unitIds: readonly string[],
): Promise<(QueuedPost & { places: UnitDoc[] })[]> =>
  unitIds.length === 0
    ? []
    : db
        .in(Posts)
        .aggregate<QueuedPost & { places: UnitDoc[] }>(
          { match: { status: { $in: ['inReview', 'inSignOff'] }, path: { $in: unitIds } } },
          { sort: { touched: 1 } },
          { limit: MOST_IN_QUEUE },
          { project: Object.fromEntries(QUEUED_FIELDS.map((field) => [field, 1])) },
          { addFields: { placeIds: { $concatArrays: [['$unitId'], '$scope'] } } },
          { lookup: { from: Units.name, localField: 'placeIds', foreignField: '_id', as: 'places' } },
        );

/**
 * Drafts that this person wrote and got back with a reason, the longest waiting first. What was last written before
 * writers were kept is not among them.
 */
export const findReturned = (db: Database, writerId: string): Promise<(QueuedPost & Pick<PostDoc, 'path'>)[]> =>
  db
    .in(Posts)
    .query<QueuedPost & Pick<PostDoc, 'path'>>(
      { status: 'draft', writerIds: writerId, remark: command().neq(null) },
      { orderBy: [['touched', 'asc']], limit: MOST_IN_QUEUE, fields: [...QUEUED_FIELDS, 'path'] },
    );

/** The number of posts of these units and those below them in each state. States without posts are missing. */
export const countByStatus = (
  db: Database,
  unitIds: readonly string[],
  statuses: readonly PostStatus[],
): Promise<{ _id: PostStatus; posts: number }[]> =>
  db.in(Posts).aggregate<{ _id: PostStatus; posts: number }>(
    // A pipeline takes MongoDB's own operators, not those of `command`.
    { match: { status: { $in: statuses }, path: { $in: unitIds } } },
    { group: { _id: '$status', posts: { $sum: 1 } } },
  );
