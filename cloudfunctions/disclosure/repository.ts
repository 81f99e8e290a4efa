import { type BoardStage, MOST_RUNNING } from '../../core/disclosure/board-contract';
import type { CategoryKey } from '../../core/disclosure/catalogue';
import type { DisclosureStatus } from '../../core/disclosure/workbench-contract';
import type { RichText } from '../../core/kernel/rich-text';
import { command, type Database, type Stored } from '../_kit/database';
import type { DeskDoc } from '../_kit/desk/desk';
import { PAGE_LIMIT } from '../_kit/page';
import { Disclosures } from './collections';

export interface EntryDoc {
  key: string;
  kind: 'progress' | 'result';
  at: number;
  body: RichText;
}

export interface DisclosureDoc extends DeskDoc {
  category: CategoryKey;
  markdown: string;
  /** `markdown` parsed into the blocks that readers get. */
  decision: RichText;
  noticeDays: number | null;
  /** The item of the catalogue, and its title then; missing in one from before there was a catalogue. */
  catalogueKey?: string;
  catalogueTitle?: string;
  /** The 公示 counts 工作日; missing in one from before this was kept: days of the calendar. */
  inWorkingDays?: boolean;
  /** Whom readers may ask; missing in one from before this was kept. */
  contact?: string;
  /** The end of the 公示, set when the item is opened; missing before, and in one from before this was kept. */
  noticeEndsAt?: number | null;
  /** Who has answered 保密审查, and which items; missing before, and in one from before this was kept. */
  reviewed?: { byId: string; byName: string; at: number; checked: readonly string[] };
  proposerId: string;
  proposerName: string;
  reviewerId: string | null;
  status: DisclosureStatus;
  entries: readonly EntryDoc[];
  publishedAt: number | null;
  /** Derived from the fields above, so that the board can be queried. */
  isPublic: boolean;
  stage: BoardStage | null;
  latestAt: number | null;
  /** Sorts the board, see `orderKey`; null until the item is opened. */
  order: string | null;
}

export const writersOf = ({
  writerIds,
  proposerId,
}: Pick<DisclosureDoc, 'writerIds' | 'proposerId'>): readonly string[] => writerIds ?? [proposerId];

/** The fields of one row of the board. */
export interface BoardDoc
  extends Stored,
    Pick<DisclosureDoc, 'category' | 'title' | 'unitName' | 'noticeDays' | 'noticeEndsAt'> {
  stage: BoardStage;
  publishedAt: number;
  latestAt: number;
  order: string;
}
const BOARD_FIELDS = [
  'category',
  'title',
  'unitName',
  'noticeDays',
  'noticeEndsAt',
  'stage',
  'publishedAt',
  'latestAt',
  'order',
  'v',
];

/** A row of the desk's lists. */
export type ProposalDoc = Pick<
  DisclosureDoc,
  | '_id'
  | 'v'
  | 'category'
  | 'title'
  | 'unitId'
  | 'unitName'
  | 'path'
  | 'scope'
  | 'proposerId'
  | 'writerIds'
  | 'reviewerId'
  | 'status'
  | 'updatedAt'
  | 'touched'
>;

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

export interface RunningDoc extends Stored, Pick<DisclosureDoc, 'title' | 'unitName'> {
  publishedAt: number;
  noticeEndsAt: number;
}

/**
 * The 公示 that a member with this path sees and that are not over at `now` (ms), ending first. Those from before their end
 * was kept have long been over. One request.
 */
export const findRunning = (db: Database, path: readonly string[], now: number): Promise<RunningDoc[]> =>
  db.in(Disclosures).query<RunningDoc>(
    { isPublic: true, scope: command().in([...path]), noticeEndsAt: command().gt(now) },
    {
      orderBy: [['noticeEndsAt', 'asc']],
      limit: MOST_RUNNING,
      fields: ['title', 'unitName', 'publishedAt', 'noticeEndsAt', 'v'],
    },
  );
