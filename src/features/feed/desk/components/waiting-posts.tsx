import { waitedColumn } from '@/desk/waiting-words';
import { useMedia } from '@/platform/browser/use-media';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { useTogether } from '@/ui/fail-together';
import { figure } from '@/ui/figure';
import { useFolded } from '@/ui/fold-empty';
import { friendlyTime } from '@/ui/friendly-time';
import { useOnShown } from '@/ui/on-shown';
import type { PagedState } from '@/ui/paged-store';
import { PagedView } from '@/ui/paged-view';
import { Row } from '@/ui/row';
import { type Column, Table } from '@/ui/table/table';
import type { WorkList, WorkRow } from '../../../../../core/feed/workbench-contract';
import { useDrafts, usePostsForMe, useReturnedPosts } from '../waiting-store';
import { statusWords, titleOf } from '../words';

const openPost = ({ postId }: WorkRow) => go('composePost', { postId });

/** With the others beside it, of which the next one is shown after a decision. */
const openInQueue = ({ postId }: WorkRow) => go('managePosts', { list: 'forMe', id: postId });

/** Asks anew whenever the page with it is shown again. null: it failed together with other lists of the page. */
function useList(what: string, list: PagedState<WorkRow, WorkList>, which: WorkList, shown: number) {
  const { open } = list;
  useOnShown(shown, () => void open(which));
  const rows = useTogether(what, list.rows);
  return rows && { ...list, rows, load: () => void open(which) };
}

const isNone = (list: Pick<PagedState<WorkRow>, 'rows'> | null): boolean =>
  list?.rows.state === 'ready' && list.rows.value.length === 0;

interface ShownProps {
  /** How often the page has been shown. */
  shown: number;
}

/**
 * Posts that wait for my decision, the oldest first, each with whom it would reach. `hasSide`: something stands beside it,
 * and on a screen that is not wide the opened post says the rest.
 */
export function PostsForMe({ shown, hasSide }: ShownProps & { hasSide: boolean }) {
  const list = useList('等我审的稿件', usePostsForMe(), 'forMe', shown);
  const isShort = useMedia('(max-width: 1679px)') && hasSide;
  if (useFolded('等您审的稿件', isNone(list)) || list === null) return null;
  return (
    <Card title='等我审的稿件'>
      <PagedView of={list} onRetry={list.load} empty={null}>
        {(rows) => (
          <Table
            label='等我审的稿件'
            items={rows}
            keyOf={(row) => row.postId}
            onOpen={openInQueue}
            columns={isShort ? SHORT : WAITING}
          />
        )}
      </PagedView>
    </Card>
  );
}

const WAITING: Column<WorkRow>[] = [
  { title: '标题', cell: titleOf },
  waitedColumn(now),
  { title: '状态', cell: (row) => statusWords[row.status], width: 'narrow' },
  { title: '栏目', cell: (row) => row.columnTitle },
  { title: '单元', cell: (row) => row.unitName },
  { title: '起草', cell: (row) => row.authorName },
  {
    title: '发布后可见',
    // No number is parted from its word where the line is too long.
    cell: ({ reach }) => reach && `${figure(reach.members)}\u00a0人，${figure(reach.units)}\u00a0个支部`,
    text: ({ reach }) => (reach ? `${reach.members} 人，${reach.units} 个支部` : ''),
  },
];

const SHORT = WAITING.filter(({ title }) => ['标题', '等待', '单元', '发布后可见'].includes(title));

/** My posts that came back, each with the reason. */
export function ReturnedPosts({ shown }: ShownProps) {
  const list = useList('退回给我的稿件', useReturnedPosts(), 'returned', shown);
  if (list === null || isNone(list)) return null;
  return (
    <Card title='退回给我的稿件'>
      <PagedView of={list} onRetry={list.load} empty={null}>
        {(rows) =>
          rows.map((row) => (
            <Row
              key={row.postId}
              title={titleOf(row)}
              facts={[friendlyTime(row.updatedAt, now()), row.remark ?? undefined]}
              onPress={() => openPost(row)}
            />
          ))
        }
      </PagedView>
    </Card>
  );
}

/** Drafts of the units that I write for. */
export function DraftPosts({ shown }: ShownProps) {
  const list = useList('草稿', useDrafts(), 'draft', shown);
  if (useFolded('草稿', isNone(list)) || list === null) return null;
  return (
    <Card title='草稿'>
      <PagedView of={list} onRetry={list.load} empty={null}>
        {(rows) =>
          rows.map((row) => (
            <Row
              key={row.postId}
              title={titleOf(row)}
              facts={[row.authorName, row.columnTitle, friendlyTime(row.updatedAt, now())]}
              onPress={() => openPost(row)}
            />
          ))
        }
      </PagedView>
    </Card>
  );
}
