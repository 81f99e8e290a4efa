import type { ReportedItem, ReportView } from '../../../core/disclosure/report-contract';
import { byCategory, feedbackFiguresOf, reportParts, reportTitle } from '../../../core/disclosure/rules/report';

const at = (time: string): number => Date.parse(`${time}+08:00`);
const NOW = at('2026-11-20T10:00:00');
const DUE = at('2026-11-15T23:59:59.999');

test.each<[string, number | null, number, string]>([
  ['was answered in the last ms of its day', DUE, DUE, 'inTime'],
  ['was answered a ms later', DUE + 1, DUE, 'late'],
  ['still may be answered', null, NOW, 'waiting'],
  ['should have been answered', null, NOW - 1, 'overdue'],
])('feedback that %s', (_title, answeredAt, answerDueAt, kind) => {
  const none = { received: 1, inTime: 0, late: 0, waiting: 0, overdue: 0 };
  expect(feedbackFiguresOf([{ at: 0, answerDueAt, answeredAt }], NOW)).toEqual({ ...none, [kind]: 1 });
});

const item = (changes: Partial<ReportedItem> = {}): ReportedItem => ({
  disclosureId: 'd1',
  category: 'masses',
  title: '走访慰问',
  publishedAt: at('2026-11-02T09:00:00'),
  catalogueTitle: '走访慰问和困难帮扶',
  stage: 'inProgress',
  notice: null,
  ...changes,
});
const report = (changes: Partial<ReportView> = {}): ReportView => ({
  unitId: 'b1',
  unitName: '第一党支部',
  year: 2026,
  at: NOW,
  isAdopted: true,
  figures: { disclosed: 0, owed: 0, lacking: 0, overdue: 0, besides: 0 },
  feedback: { received: 0, inTime: 0, late: 0, waiting: 0, overdue: 0 },
  items: [],
  owed: [],
  ...changes,
});
const sentences = (changes: Partial<ReportView>) => reportParts(report(changes)).map(({ sentence }) => sentence);

test('of an empty year it says so, part by part', () => {
  expect(reportTitle(report())).toBe('第一党支部2026年党务公开报告');
  expect(sentences({})).toEqual(['公开了 0 项。', '没有公示。', '没有收到意见。', '照目录没有到期要公开的事项。']);
  expect(sentences({ isAdopted: false })[3]).toBe('本组织还没有启用公开目录。');
});

test('it tells what was disclosed, 公示 and objections, feedback, and what is owed', () => {
  const notice = { endsAt: at('2026-11-09T23:59:59.999'), objections: 2, answered: 1 };
  const due = at('2026-06-30T23:59:59.999');
  const owed = { catalogueKey: 'dues', category: 'organisation' as const, title: '党费收缴', dueAt: due };
  const parts = reportParts(
    report({
      figures: { disclosed: 1, owed: 3, lacking: 2, overdue: 1, besides: 0 },
      feedback: { received: 6, inTime: 1, late: 2, waiting: 2, overdue: 1 },
      items: [item({ notice })],
      owed: [
        { ...owed, by: null },
        { ...owed, by: { disclosureId: 'd1', title: '党费', publishedAt: at('2026-07-02T09:00:00') } },
        { ...owed, dueAt: at('2026-12-31T23:59:59.999'), by: null },
      ],
    }),
  );
  expect(parts.map(({ sentence, rows }) => ({ sentence, rows }))).toEqual([
    {
      sentence: '公开了 1 项。',
      rows: [['走访慰问', '联系和服务党员群众', '2026年11月2日', '走访慰问和困难帮扶', '有进展']],
    },
    {
      sentence: '公示 1 次，收到异议 2 条，答复 1 条。',
      rows: [['走访慰问', '2026年11月3日到2026年11月9日', '异议 2 条', '答复 1 条']],
    },
    {
      sentence: '收到意见和异议 6 条：按时答复 1 条，超期后答复 2 条，等答复 2 条，超期没有答复 1 条。',
      rows: [],
    },
    {
      sentence: '照目录应公开 3 项，还差 2 项，其中 1 项已超期。',
      rows: [
        ['党费收缴', '党的组织管理', '2026年6月30日', '没有公开，已超期'],
        ['党费收缴', '党的组织管理', '2026年6月30日', '2026年7月2日公开，晚于期限：党费'],
        ['党费收缴', '党的组织管理', '2026年12月31日', '还没有公开'],
      ],
    },
  ]);
  // Every row is as long as its head.
  for (const { head, rows } of parts) for (const row of rows) expect(row).toHaveLength(head.length);
});

test('it says where a list is cut', () => {
  const figures = { disclosed: 700, owed: 600, lacking: 0, overdue: 0, besides: 0 };
  const [items, , , owed] = sentences({ figures, items: [item()] });
  expect(items).toBe('公开了 700 项，列出前 1 项。');
  expect(owed).toBe('照目录应公开 600 项，都公开了，列出前 0 项。');
});

test('items go by category, and within one as they came', () => {
  const items = (['conduct', 'decisions', 'conduct', 'ideology'] as const).map((category, place) => ({
    category,
    place,
  }));
  expect(byCategory(items).map(({ place }) => place)).toEqual([1, 3, 0, 2]);
});
