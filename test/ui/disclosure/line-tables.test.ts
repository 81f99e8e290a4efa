import { disclosedTable, owedTable } from '../../../src/features/disclosure/coverage/line-tables';

const DUE = Date.parse('2026-03-31T23:59:59+08:00');
const owed = { catalogueKey: 'k', category: 'resolutions', title: '决议决定的执行情况', dueAt: DUE } as const;

test('what a unit owes goes along with what came for it', () => {
  expect(
    owedTable('机关党支部', [
      { ...owed, by: null },
      { ...owed, by: { disclosureId: 'd', title: '一季度执行情况', publishedAt: DUE } },
    ] as never).rows.map((row) => row.slice(2)),
  ).toEqual([
    ['2026年3月31日', '', ''],
    ['2026年3月31日', '一季度执行情况', '2026年3月31日'],
  ]);
});

test('what a unit has disclosed goes along with its day', () => {
  const line = { disclosureId: 'd', category: 'resolutions', title: '一季度', publishedAt: DUE, catalogueTitle: null };
  const { title, header, rows } = disclosedTable('机关党支部', [line] as never);
  expect(title).toBe('机关党支部公开的事项');
  expect(rows[0]).toHaveLength(header.length);
  expect(rows[0]?.slice(2)).toEqual(['', '2026年3月31日']);
});
