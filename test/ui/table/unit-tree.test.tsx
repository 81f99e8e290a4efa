import { fireEvent, render, screen } from '@testing-library/react';
import type { UnitNode } from '../../../core/kernel/unit-tree';
import { UnitTree } from '../../../src/ui/table/unit-tree';

interface Members {
  members: number;
}

const unit = (unitId: string, unitName: string, children: UnitNode<Members>[] = []): UnitNode<Members> => ({
  unitId,
  unitName,
  initials: '',
  members: Math.max(1, children.length),
  children,
});

const land = ['甲', '乙', '丙'].map((name) =>
  unit(
    name,
    `${name}党总支`,
    Array.from({ length: 40 }, (_, at) => unit(`${name}${at}`, `${name}${at + 1}支部`)),
  ),
);

/** What the button said, and how many lines of the table stood, each time that a line was drawn. */
const drawn: { word: string | undefined; lines: number }[] = [];
const button = () => screen.queryByRole('button', { name: /^全部展开/ });

function Figure({ members }: Members) {
  drawn.push({ word: button()?.textContent ?? undefined, lines: document.querySelectorAll('tbody tr').length });
  return <span>{members}</span>;
}

test('全部展开 says that it is at work before the many lines are drawn', () => {
  render(
    <UnitTree
      label='单元'
      title='单元'
      tree={land}
      columns={[{ title: '人数', cell: (node) => <Figure members={node.members} /> }]}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: '全部收起' }));
  expect(document.querySelectorAll('tbody tr')).toHaveLength(3);
  drawn.length = 0;
  fireEvent.click(screen.getByRole('button', { name: '全部展开' }));
  expect(drawn.filter(({ word }) => word === '全部展开…').length).toBeGreaterThanOrEqual(120);
  expect(drawn.every(({ lines }) => lines === 3)).toBe(true);
  expect(button()?.textContent).toBe('全部展开');
  expect(button()?.getAttribute('aria-busy')).toBe('false');
  expect(document.querySelectorAll('tbody tr')).toHaveLength(123);
});
