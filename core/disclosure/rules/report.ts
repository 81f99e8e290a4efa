import { dayKey } from '../../kernel/calendar';
import type { BoardStage } from '../board-contract';
import { CATEGORIES, type CategoryKey } from '../catalogue';
import type { OwedLine } from '../coverage-contract';
import type { FeedbackFigures, ReportedItem, ReportView } from '../report-contract';
import { noticeBegin } from './notice-period';

/** Feedback as its figures need it; times in ms. */
export interface Said {
  at: number;
  answerDueAt: number;
  answeredAt: number | null;
}

/** What became of the feedback of a year. Something that waits is overdue from the ms after its due day. */
export function feedbackFiguresOf(said: readonly Said[], now: number): FeedbackFigures {
  const answered = said.filter(({ answeredAt }) => answeredAt !== null);
  const inTime = answered.filter(({ answeredAt, answerDueAt }) => (answeredAt ?? 0) <= answerDueAt).length;
  const open = said.filter(({ answeredAt }) => answeredAt === null);
  const overdue = open.filter(({ answerDueAt }) => answerDueAt < now).length;
  return {
    received: said.length,
    inTime,
    late: answered.length - inTime,
    waiting: open.length - overdue,
    overdue,
  };
}

/** A part of the report as page and document show it: a sentence, and a table where there is something to list. */
export interface ReportPart {
  title: string;
  sentence: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

const placeOf = (key: CategoryKey): number => CATEGORIES.findIndex((each) => each.key === key);
const categoryTitle = (key: CategoryKey): string => CATEGORIES[placeOf(key)]?.title ?? key;

/** Items in the order of the categories; within one as they came. */
export const byCategory = <Item extends { category: CategoryKey }>(items: readonly Item[]): Item[] =>
  items
    .map((item, at) => ({ item, at }))
    .sort((one, other) => placeOf(one.item.category) - placeOf(other.item.category) || one.at - other.at)
    .map(({ item }) => item);

/** `2026年11月20日`; `at` in ms. */
export function dateWords(at: number): string {
  const [year, month, day] = dayKey(at).split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}

const STAGES: Record<BoardStage, string> = { decided: '决定', inProgress: '有进展', concluded: '有结果' };

const isHeld = (item: ReportedItem): item is ReportedItem & { notice: NonNullable<ReportedItem['notice']> } =>
  item.notice !== null;
const noticeWords = ({ publishedAt, notice }: ReportedItem & { notice: NonNullable<ReportedItem['notice']> }): string =>
  `${dateWords(noticeBegin(publishedAt))}到${dateWords(notice.endsAt)}`;

const owedWords = ({ dueAt, by }: OwedLine, now: number): string => {
  if (by !== null) return `${dateWords(by.publishedAt)}公开${by.publishedAt > dueAt ? '，晚于期限' : ''}：${by.title}`;
  return dueAt < now ? '没有公开，已超期' : '还没有公开';
};

/** What stands in the title of the page, of the document and of its file. */
export const reportTitle = ({ unitName, year }: Pick<ReportView, 'unitName' | 'year'>): string =>
  `${unitName}${year}年党务公开报告`;

const itemsPart = ({ items, figures }: ReportView): ReportPart => ({
  title: '公开的事项',
  sentence: `公开了 ${figures.disclosed} 项${items.length < figures.disclosed ? `，列出前 ${items.length} 项` : ''}。`,
  head: ['事项', '类别', '公开日期', '目录事项', '进度'],
  rows: items.map(({ title, category, publishedAt, catalogueTitle, stage }) => [
    title,
    categoryTitle(category),
    dateWords(publishedAt),
    catalogueTitle ?? '',
    STAGES[stage],
  ]),
});

function noticesPart({ items }: ReportView): ReportPart {
  const held = items.filter(isHeld);
  const sum = (of: (notice: NonNullable<ReportedItem['notice']>) => number) =>
    held.reduce((total, { notice }) => total + of(notice), 0);
  const objections = sum((notice) => notice.objections);
  const answers =
    objections === 0 ? '没有收到异议' : `收到异议 ${objections} 条，答复 ${sum(({ answered }) => answered)} 条`;
  return {
    title: '公示',
    sentence: held.length === 0 ? '没有公示。' : `公示 ${held.length} 次，${answers}。`,
    head: ['事项', '公示期', '异议', '答复'],
    rows: held.map((item) => [
      item.title,
      noticeWords(item),
      `异议 ${item.notice.objections} 条`,
      `答复 ${item.notice.answered} 条`,
    ]),
  };
}

function feedbackPart({ feedback: { received, inTime, late, waiting, overdue } }: ReportView): ReportPart {
  const parts = [
    `按时答复 ${inTime} 条`,
    late > 0 ? `超期后答复 ${late} 条` : '',
    waiting > 0 ? `等答复 ${waiting} 条` : '',
    overdue > 0 ? `超期没有答复 ${overdue} 条` : '',
  ].filter(Boolean);
  return {
    title: '意见和答复',
    sentence: received === 0 ? '没有收到意见。' : `收到意见和异议 ${received} 条：${parts.join('，')}。`,
    head: [],
    rows: [],
  };
}

function owedPart({ owed, figures, isAdopted, at }: ReportView): ReportPart {
  const { owed: all, lacking, overdue } = figures;
  const left = lacking === 0 ? '都公开了' : `还差 ${lacking} 项${overdue > 0 ? `，其中 ${overdue} 项已超期` : ''}`;
  const cut = owed.length < all ? `，列出前 ${owed.length} 项` : '';
  const told = all === 0 ? '照目录没有到期要公开的事项。' : `照目录应公开 ${all} 项，${left}${cut}。`;
  return {
    title: '照目录应公开的',
    sentence: isAdopted ? told : '本组织还没有启用公开目录。',
    head: ['目录事项', '类别', '最晚', '公开情况'],
    rows: owed.map((line) => [line.title, categoryTitle(line.category), dateWords(line.dueAt), owedWords(line, at)]),
  };
}

/** The report in its parts. */
export const reportParts = (report: ReportView): ReportPart[] => [
  itemsPart(report),
  noticesPart(report),
  feedbackPart(report),
  owedPart(report),
];
