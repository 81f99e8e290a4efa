import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { EmptyState } from '@/ui/empty-state';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { type BoardCategory, useBoard } from '../board-store';
import { categoryOptions, categoryTitle } from '../words';
import { BoardLine } from './board-line';

const options: { value: BoardCategory; label: string }[] = [{ value: 'all', label: '全部' }, ...categoryOptions];

/** 党务公开: the items disclosed to me, by category, each with its stage. */
export function Board() {
  const board = useBoard();
  const category = board.query ?? 'all';
  const title =
    category === 'all' ? '党务公开的事项会显示在这里。' : `“${categoryTitle(category)}”的事项会显示在这里。`;

  return (
    <>
      <Card>
        <Row title='我的反馈' facts={['提过的意见和答复']} onPress={() => go('feedback', {})} />
      </Card>
      <Chips label='类别' options={options} value={category} onChange={(value) => void board.open(value)} isOneLine />
      <Card>
        <PagedView
          of={board}
          onRetry={() => void board.open(category)}
          empty={<EmptyState title={title} hint='由支部提出，经审核和审批后公开。' />}
        >
          {(rows) => (
            <Pieces of={rows} nodes={12}>
              {(row) => <BoardLine key={row.disclosureId} row={row} hasCategory={category === 'all'} />}
            </Pieces>
          )}
        </PagedView>
      </Card>
    </>
  );
}
