import type { CategoryKey } from '../../core/disclosure/catalogue';
import type { BoardStage } from '../../core/disclosure/contract';
import type { DisclosureStatus } from '../../core/disclosure/workbench-contract';
import type { RichText } from '../../core/kernel/rich-text';
import { command, type Database, type Stored } from '../_kit/database';
import { PAGE_LIMIT } from '../_kit/page';
import { MOST_IN_QUEUE } from '../_kit/queue-head';
import { type UnitDoc, Units } from '../org/public';
import { Disclosures } from './collections';

export interface EntryDoc {
  key: string;
  kind: 'progress' | 'result';
  at: number;
  body: RichText;
}

export interface DisclosureDoc extends Stored {
  category: CategoryKey;
  title: string;
  markdown: string;
  /** `markdown` parsed into the blocks that readers get. */
  decision: RichText;
  /** The unit that discloses, with its name and path. */
  unitId: string;
  unitName: string;
  path: readonly string[];
  /** Units whose members see it. None of them lies below another. */
  scope: readonly string[];
  noticeDays: number | null;
  proposerId: string;
  proposerName: string;
  /** Everybody who has written or changed the proposal; missing in one from before this was kept. */
  writerIds?: readonly string[];
  reviewerId: string | null;
  status: DisclosureStatus;
  remark: string | null;
  entries: readonly EntryDoc[];
  publishedAt: number | null;
  /** Derived from the fields above, so that the board can be queried. */
  isPublic: boolean;
  stage: BoardStage | null;
  latestAt: number | null;
  /** Sorts the board, see `orderKey`; null until the item is opened. */
  order: string | null;
  updatedAt: number;
  /** Sorts the lists of those who work on it, latest change first. */
  touched: string;
  /** Incremented by every write. A decision on an older revision is refused. */
  revision: number;
}

export const writersOf = ({
  writerIds,
  proposerId,
}: Pick<DisclosureDoc, 'writerIds' | 'proposerId'>): readonly string[] => writerIds ?? [proposerId];

/** The fields of one row of the board. */
export interface BoardDoc extends Stored, Pick<DisclosureDoc, 'category' | 'title' | 'unitName' | 'noticeDays'> {
  stage: BoardStage;
  publishedAt: number;
  latestAt: number;
  order: string;
}
const BOARD_FIELDS = ['category', 'title', 'unitName', 'noticeDays', 'stage', 'publishedAt', 'latestAt', 'order', 'v'];

export type ProposalDoc = Pick<
  DisclosureDoc,
  '_id' | 'v' | 'category' | 'title' | 'unitName' | 'status' | 'updatedAt' | 'touched'
>;
const PROPOSAL_FIELDS = ['category', 'title', 'unitName', 'status', 'updatedAt', 'touched', 'v'];

export const findDisclosure = (db: Database, disclosureId: string): Promise<DisclosureDoc | null> =>
  db.in(Disclosures).find(disclosureId);

export interface BoardQuery {
  category?: CategoryKey | undefined;
  /** `order` of the last row of the previous page. */
  cursor?: string | undefined;
}

/** A page of the board of a member with this path, last opened first. */
export const findBoard = (
  db: Database,
  path: readonly string[],
  { category, cursor }: BoardQuery,
): Promise<BoardDoc[]> =>
  db.in(Disclosures).query<BoardDoc>(
    {
      isPublic: true,
      scope: command().in([...path]),
      ...(category === undefined ? {} : { category }),
      ...(cursor === undefined ? {} : { order: command().lt(cursor) }),
    },
    { orderBy: [['order', 'desc']], limit: PAGE_LIMIT, fields: BOARD_FIELDS },
  );

/** A page of the items of these units and those below them in one state, last changed first. */
export const findProposals = (
  db: Database,
  unitIds: readonly string[],
  { status, cursor }: { status: DisclosureStatus; cursor?: string | undefined },
): Promise<ProposalDoc[]> =>
  db.in(Disclosures).query<ProposalDoc>(
    {
      status,
      path: command().in([...unitIds]),
      ...(cursor === undefined ? {} : { touched: command().lt(cursor) }),
    },
    { orderBy: [['touched', 'desc']], limit: PAGE_LIMIT, fields: PROPOSAL_FIELDS },
  );

/** An item that waits for somebody, with what tells whom it waits for. */
export type QueuedItem = ProposalDoc &
  Pick<DisclosureDoc, 'unitId' | 'scope' | 'proposerId' | 'writerIds' | 'reviewerId'>;
const QUEUED_FIELDS = [...PROPOSAL_FIELDS, 'unitId', 'scope', 'proposerId', 'writerIds', 'reviewerId'];

/** Items of these units and those below them that were handed in, the longest waiting first, with their places. */
export const findHandedIn = async (
  db: Database,
  unitIds: readonly string[],
): Promise<(QueuedItem & { places: UnitDoc[] })[]> =>
  unitIds.length === 0
    ? []
    : db
        .in(Disclosures)
        .aggregate<QueuedItem & { places: UnitDoc[] }>(
          { match: { status: { $in: ['inReview', 'inApproval'] }, path: { $in: unitIds } } },
          { sort: { touched: 1 } },
          { limit: MOST_IN_QUEUE },
          { project: Object.fromEntries(QUEUED_FIELDS.map((field) => [field, 1])) },
          { addFields: { placeIds: { $concatArrays: [['$unitId'], '$scope'] } } },
          { lookup: { from: Units.name, localField: 'placeIds', foreignField: '_id', as: 'places' } },
        );

/**
 * Items that this person wrote and got back with a reason, the longest waiting first. What was last written before
 * writers were kept is not among them.
 */
export const findReturned = (db: Database, writerId: string): Promise<(QueuedItem & Pick<DisclosureDoc, 'path'>)[]> =>
  db
    .in(Disclosures)
    .query<QueuedItem & Pick<DisclosureDoc, 'path'>>(
      { status: 'proposed', writerIds: writerId, remark: command().neq(null) },
      { orderBy: [['touched', 'asc']], limit: MOST_IN_QUEUE, fields: [...QUEUED_FIELDS, 'path'] },
    );
