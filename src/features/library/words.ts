import { fullDay, versionWords as wordsOf } from '@/ui/friendly-time';
import type { Loadable } from '@/ui/loadable';
import { reachWords } from '@/ui/reach-words';
import type { ArticleChangeView, StatuteRow, VersionComparison } from '../../../core/library/contract';
import type { StatutePart } from '../../../core/library/rules/parts';
import type { StatuteCoursePlan } from '../../../core/library/workbench-contract';

/** A text without numbers is read paragraph by paragraph and has no articles to count. */
export const articlesWords = ({ articles }: Pick<StatuteRow, 'articles'>): string =>
  articles === 0 ? '没有条号' : `共 ${articles} 条`;

export const versionWords = ({ version }: Pick<StatuteRow, 'version'>): string => wordsOf(version);

/** A text without headings is a single part, titled 全文. */
export const partTitle = ({ chapterPath }: StatutePart): string => chapterPath.join(' · ') || '全文';

export function partRange({ articles }: StatutePart): string {
  const first = articles[0]?.number ?? '';
  const last = articles[articles.length - 1]?.number ?? '';
  return first === last ? first : `${first}至${last}`;
}

export type ShownChange = ArticleChangeView['kind'];

export const changeWords: Record<ShownChange, string> = {
  changed: '改动',
  new: '新增',
  gone: '删去',
  moved: '只改条号',
};

const SHOWN: readonly ShownChange[] = ['changed', 'new', 'gone', 'moved'];

/** The kinds of changes that occur, with their counts; the kind that matters most is first. */
export const shownChanges = (counts: VersionComparison['counts']): { value: ShownChange; label: string }[] =>
  SHOWN.filter((kind) => counts[kind] > 0).map((kind) => ({
    value: kind,
    label: `${changeWords[kind]} ${counts[kind]}`,
  }));

export const countsWords = (counts: VersionComparison['counts']): string =>
  `改动 ${counts.changed}，新增 ${counts.new}，删去 ${counts.gone}，只改条号 ${counts.moved}，未变 ${counts.same}`;

export const lessonFacts = ({ from, to, articles, minutes }: StatuteCoursePlan['lessons'][number]): string[] => [
  from === to ? from : `${from}至${to}`,
  ...(articles === 0 ? [] : [`${articles} 条`]),
  `约 ${minutes} 分钟`,
];

/** How many people the course would reach. */
export function planReachWords(plan: Loadable<StatuteCoursePlan> | null): string {
  if (plan === null) return '还没有选择谁能看到。';
  if (plan.state === 'ready') return `将有 ${reachWords(plan.value.reach)}看到。`;
  return plan.state === 'loading' ? '正在计算人数…' : '';
}

/** Names the consequence of publishing, for the confirmation. */
export function publishCourseWords({ lessons, reach }: StatuteCoursePlan, dueDay: string | null): string {
  const asked = dueDay === null ? '' : `，并列入他们的待办，${fullDay(dueDay)}截止`;
  return `发布后 ${reachWords(reach)}可见这 ${lessons.length} 课${asked}。`;
}
