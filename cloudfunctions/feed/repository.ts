import type { ColumnKey } from '../../core/feed/columns';
import type { AmendedText } from '../../core/feed/rules/amendment';
import type { KeptColumn } from '../../core/feed/rules/columns';
import type { PostStatus } from '../../core/feed/workbench-contract';
import { assignmentId, completionId } from '../../core/kernel/assignment';
import type { Block, RichText } from '../../core/kernel/rich-text';
import { Completions } from '../_kit/collections';
import type { Database, Stage, Stored } from '../_kit/database';
import type { DeskDoc } from '../_kit/desk/desk';
import type { RowOf } from '../_kit/desk/lists';
import { PAGE_LIMIT } from '../_kit/page';
import { OpenedPosts, Posts } from './collections';
import { withColumns, withColumnTitle, withSection } from './column-sets';

export interface PostDoc extends DeskDoc {
  column: ColumnKey;
  markdown: string;
  /** `markdown` parsed into the blocks that readers get. */
  body: RichText;
  summary: string;
  requiredReading: { dueAt: number } | null;
  authorId: string;
  authorName: string;
  status: PostStatus;
  publishedAt: number | null;
  /** Sorts the feed, see `orderKey`; null until the post is published. */
  order: string | null;
  /** Missing or null: there is none. */
  officialAnswer?: { markdown: string; at: number; body: RichText } | null;
  /** When readers are to see it, in ms; missing or null: as soon as it is passed. */
  publishAt?: number | null;
  /** When it leaves the feed, in ms; missing or null: never. */
  expiresAt?: number | null;
  /** Until when it stands at the top of the feed, in ms; missing or null: it does not. */
  pinnedUntil?: number | null;
  /** While it waits for its time: see `sealOf`. */
  sealed?: string;
  /** Of the text that readers have; missing: the first. */
  version?: number;
  /** When that text came to the readers, in ms; missing or null: when the post was published. */
  amendedAt?: number | null;
  /** The amendment that is under way; missing or null: there is none. */
  amendmentId?: string | null;
  /** Versions from which on a confirmation was asked, in their order; missing: from the first, if it is a 必读. */
  askedFrom?: readonly number[];
  /** The assignment under which it is confirmed now; missing: that of the post itself. */
  receiptsOf?: string;
  /** Who signed the text that readers have, and what they answered for; missing or null: nobody had to. */
  signed?: Signed | null;
  /** Somebody has agreed to exactly these words: nobody changes them, and they are withdrawn when that is taken back. */
  isAgreed?: boolean;
  /** Only of an amendment: what it amends. */
  amends?: Amends;
  /** Only of an amendment: the text as readers had it when the amendment was begun. */
  before?: AmendedText;
}

/** The answers of 保密审查, item by item. */
export interface Signed {
  byId: string;
  byName: string;
  at: number;
  checked: readonly string[];
}

export interface Amends {
  postId: string;
  /** Whoever confirmed an earlier version is asked again. */
  confirmAgain: boolean;
}

/** The fields of one row of the feed. */
export interface FeedRow
  extends Stored,
    Pick<PostDoc, 'column' | 'title' | 'summary' | 'unitName' | 'requiredReading'> {
  publishedAt: number;
  order: string;
  scope: readonly string[];
  columnTitle: string | null;
  officialAnswer?: { at: number } | null;
  /** The first one of its text; not there without one. */
  picture?: Extract<Block, { type: 'picture' }>;
  /** Whether the reader has opened it. */
  isOpened: boolean;
  /** The reader's confirmation, if there is one. */
  receipts: readonly { at: number }[];
}
const FEED_FIELDS = [
  'column',
  'title',
  'summary',
  'unitName',
  'requiredReading',
  'publishedAt',
  'order',
  'scope',
  'receiptsOf',
  'officialAnswer.at',
  'path',
  'v',
];

/** Read from the text itself, so that posts of every age have it. */
const FIRST_PICTURE = {
  $arrayElemAt: [{ $filter: { input: '$body', as: 'block', cond: { $eq: ['$$block.type', 'picture'] } } }, 0],
};

interface Reader {
  memberId: string;
  path: readonly string[];
  /** What is over by then is not shown, in ms. */
  now: number;
}

/** A row of the desk's lists. */
export type WorkDoc = RowOf<PostDoc, 'column' | 'unitName' | 'authorId' | 'authorName' | 'remark' | 'amends'>;

/** A post with its column, as the organisation keeps it. */
interface FoundPost extends PostDoc {
  columnTitle: string | null;
  section?: KeptColumn;
}

/** One request. */
export async function findPost(db: Database, postId: string): Promise<FoundPost | null> {
  const [found] = await db
    .in(Posts)
    .aggregate<FoundPost>({ match: { _id: postId } }, { limit: 1 }, withColumns, withColumnTitle, withSection, {
      project: { columnSets: 0 },
    });
  return found ?? null;
}

/** What `isReadable` and `commentsOn` need of a post. */
export type PlacedPost = Pick<FoundPost, '_id' | 'status' | 'publishedAt' | 'scope' | 'column' | 'section'>;

/** Those of these posts that exist, in no order. One request, or none without ids. */
export const findPlaced = async (db: Database, postIds: readonly string[]): Promise<PlacedPost[]> =>
  postIds.length === 0
    ? []
    : db
        .in(Posts)
        .aggregate<PlacedPost>(
          { match: { _id: { $in: [...postIds] } } },
          { limit: postIds.length },
          withColumns,
          withColumnTitle,
          withSection,
          { project: { status: 1, publishedAt: 1, scope: 1, column: 1, section: 1 } },
        );

const MOST_PINNED = 60;

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

/**
 * The posts that are pinned for the reader, newest first; of so many nobody chooses any more. One request.
 */
export const findPinned = (db: Database, reader: Reader): Promise<FeedRow[]> =>
  findRows(db, reader, { pinnedUntil: { $gt: reader.now } }, MOST_PINNED);

const findRows = (
  db: Database,
  { memberId, path, now }: Reader,
  further: Record<string, unknown>,
  limit: number,
): Promise<FeedRow[]> =>
  db
    .in(Posts)
    .aggregate<FeedRow>(
      { match: { status: 'published', scope: { $in: [...path] }, expiresAt: { $not: { $lte: now } }, ...further } },
      { sort: { order: -1 } },
      { limit },
      { project: { ...Object.fromEntries(FEED_FIELDS.map((field) => [field, 1])), picture: FIRST_PICTURE } },
      ...withReader(memberId),
      withColumns,
      withColumnTitle,
      { project: { columnSets: 0, path: 0 } },
    );

/** Joins what the reader has done with each post: confirmed it, opened it. */
const withReader = (memberId: string): Stage[] => [
  {
    addFields: {
      readerId: { $literal: memberId },
      receiptId: {
        $concat: [
          { $ifNull: ['$receiptsOf', { $concat: [assignmentId('requiredReading', ''), '$_id'] }] },
          { $literal: completionId('', memberId) },
        ],
      },
    },
  },
  { lookup: { from: Completions.name, localField: 'receiptId', foreignField: '_id', as: 'receipts' } },
  { lookup: { from: OpenedPosts.name, localField: 'readerId', foreignField: '_id', as: 'opened' } },
  { addFields: { isOpened: { $in: ['$_id', { $ifNull: [{ $arrayElemAt: ['$opened.postIds', 0] }, []] }] } } },
  { project: { opened: 0, readerId: 0, receiptId: 0 } },
];
