import * as contract from '../../../core/feed/columns-contract';
import { columnsAfter } from '../../../core/feed/rules/columns';
import { ok, refuse } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { changeSetting } from '../../_kit/setting';
import { FeedColumns } from '../collections';
import { columnSetOf } from '../column-sets';

type Columns = Pick<contract.ColumnSet, 'columns'>;

const columnSet = { collection: FeedColumns, action: 'columns.set', of: columnSetOf } as const;

export const saveColumns = route(contract.saveColumns, ({ seenRevision, columns: wanted }, context) => {
  const after = (present: Columns) => {
    const columns = columnsAfter(present.columns, wanted);
    return columns ? ok({ columns }) : refuse('TOO_MANY_COLUMNS');
  };
  const detail = { columns: wanted.map(({ key, title }) => `${key} ${title}`).join('；') };
  return changeSetting<Columns, 'TOO_MANY_COLUMNS'>(columnSet, { seenRevision, after, detail }, context);
});
