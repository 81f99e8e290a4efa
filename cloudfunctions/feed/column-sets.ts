import type { ColumnSet } from '../../core/feed/columns-contract';
import { columnOf, completed, DEFAULT_COLUMNS } from '../../core/feed/rules/columns';
import type { Database, Stage, Stored } from '../_kit/database';
import { FeedColumns } from './collections';
import type { PostDoc } from './repository';

/** `_id` is the unit at the top of an organisation. */
export interface ColumnSetDoc extends Stored, ColumnSet {}

export const columnSetOf = (doc: ColumnSetDoc | null | undefined): ColumnSet =>
  doc
    ? { columns: doc.columns.map(completed), revision: doc.revision }
    : { columns: [...DEFAULT_COLUMNS], revision: 0 };

/** The columns of the organisation to which a unit with this path belongs. One request. */
export const findColumns = async (db: Database, [rootId = '']: readonly string[]): Promise<ColumnSet> =>
  columnSetOf(await db.in(FeedColumns).find(rootId));

/** Joins the columns of a post's organisation. */
export const withColumns: Stage = {
  lookup: { from: FeedColumns.name, localField: 'path', foreignField: '_id', as: 'columnSets' },
};

const ofColumns = (field: 'key' | 'title') => ({ $arrayElemAt: [`$columnSets.columns.${field}`, 0] });

/** After `withColumns`: a post with the title of its column only; '' or null for one that the organisation did not set up. */
export const withColumnTitle: Stage = {
  addFields: {
    columnTitle: {
      $arrayElemAt: [
        { $concatArrays: [[''], ofColumns('title')] },
        { $add: [{ $indexOfArray: [ofColumns('key'), '$column'] }, 1] },
      ],
    },
  },
};

/** After `withColumns`: the column of a post itself; missing where the organisation did not set it up. */
export const withSection: Stage = {
  addFields: {
    section: {
      $arrayElemAt: [
        {
          $filter: {
            input: { $ifNull: [{ $arrayElemAt: ['$columnSets.columns', 0] }, []] },
            as: 'kept',
            cond: { $eq: ['$$kept.key', '$column'] },
          },
        },
        0,
      ],
    },
  },
};

export const columnTitleOf = ({ column, columnTitle }: Pick<PostDoc, 'column'> & { columnTitle: string | null }) =>
  columnTitle || columnOf([], column).title;
