import type { DayKey } from '../../kernel/calendar';
import { type CategoryKey, DEFAULT_NOTICE_DAYS } from '../catalogue';
import type { AdoptedItem, CatalogueItem, ResponsibleRole, Timing } from '../catalogue-contract';

const ON_EVENT: Timing = { kind: 'onEvent' };
const yearly = (...days: string[]): Timing => ({ kind: 'yearly', days });
const QUARTERS = yearly('03-31', '06-30', '09-30', '12-31');
const YEAR_END = yearly('12-31');

const item = (
  category: CategoryKey,
  key: string,
  title: string,
  when: Timing,
  changes: Partial<CatalogueItem> = {},
): CatalogueItem => ({
  key,
  category,
  title,
  basis: '中国共产党党务公开条例（试行）',
  scope: '本单元党员',
  forms: ['meeting', 'app'],
  timing: when,
  unitKinds: ['committee', 'generalBranch', 'branch'],
  responsible: 'secretary',
  noticeDays: null,
  inWorkingDays: false,
  isHidden: false,
  ...changes,
});

const withNotice = (inWorkingDays = false): Partial<CatalogueItem> => ({
  forms: ['meeting', 'noticeBoard', 'app'],
  noticeDays: inWorkingDays ? 5 : DEFAULT_NOTICE_DAYS,
  inWorkingDays,
});
const ABOVE_BRANCHES: Partial<CatalogueItem> = { unitKinds: ['committee', 'generalBranch'] };
const by = (responsible: ResponsibleRole): Partial<CatalogueItem> => ({ responsible });

/** The 目录 of an organisation that has changed nothing: nothing of it is owed until an administrator adopts it. */
export const DEFAULT_CATALOGUE: readonly CatalogueItem[] = [
  item('decisions', 'resolutions', '党员大会、党组织会议的决议决定', ON_EVENT),
  item('decisions', 'execution', '决议决定的执行情况', QUARTERS),
  item('decisions', 'yearPlan', '年度工作计划和总结', yearly('01-31', '12-31')),
  item('ideology', 'studyPlan', '年度学习教育安排', yearly('02-28')),
  item('ideology', 'studyResult', '学习教育开展情况', yearly('06-30', '12-31'), by('editor')),
  item('organisation', 'admission', '发展党员：确定积极分子、接收、转正', ON_EVENT, withNotice()),
  item('organisation', 'meetings', '三会一课和主题党日情况', QUARTERS, by('editor')),
  item('organisation', 'dues', '党费收缴、使用和管理', yearly('06-30', '12-31')),
  item('organisation', 'appraisal', '民主评议党员结果', YEAR_END),
  item('leadership', 'division', '班子成员和分工', ON_EVENT),
  item('leadership', 'lifeMeeting', '民主生活会、组织生活会和整改', YEAR_END),
  item('cadres', 'appointment', '干部选任：条件、程序、人选', ON_EVENT, { ...ABOVE_BRANCHES, ...withNotice(true) }),
  item('cadres', 'commendation', '评优推先的条件、名额和人选', ON_EVENT, withNotice()),
  item('masses', 'opinions', '意见建议的收集和办理', QUARTERS),
  item('masses', 'support', '走访慰问和困难帮扶', yearly('01-31', '06-30')),
  item('masses', 'promises', '为民办实事项目和进度', yearly('06-30', '12-31')),
  item('conduct', 'responsibility', '党风廉政建设责任落实情况', YEAR_END),
  item('conduct', 'eightRules', '落实中央八项规定精神情况', yearly('06-30', '12-31')),
  item('conduct', 'duty', '重点岗位的轮换和监督', ON_EVENT, ABOVE_BRANCHES),
  item('other', 'others', '其他需要公开的事项', ON_EVENT),
];

/** The item that something is proposed for; undefined where nothing can be: it is of another category, or hidden. */
export const offered = (
  items: readonly CatalogueItem[],
  { catalogueKey, category }: { catalogueKey: string; category: CategoryKey },
): CatalogueItem | undefined =>
  items.find((each) => each.key === catalogueKey && each.category === category && !each.isHidden);

const isSameTiming = (one: CatalogueItem['timing'], other: CatalogueItem['timing']): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * The catalogue after a change on this day. An item that is not named any more is hidden: what was disclosed for it stays.
 * One that is new, shown again, or owed at other times than before is owed from this day on. null if they become too many.
 */
export function catalogueAfter(
  present: readonly AdoptedItem[],
  wanted: readonly CatalogueItem[],
  { today, most }: { today: DayKey; most: number },
): AdoptedItem[] | null {
  const before = new Map(present.map((each) => [each.key, each]));
  const sinceOf = (each: CatalogueItem): DayKey => {
    const stood = before.get(each.key);
    const isGoingOn = stood !== undefined && !stood.isHidden && isSameTiming(stood.timing, each.timing);
    return (isGoingOn ? stood.since : null) ?? today;
  };
  const keys = new Set(wanted.map(({ key }) => key));
  const all: AdoptedItem[] = [
    ...wanted.map((each) => ({ ...each, since: sinceOf(each) })),
    ...present.filter(({ key }) => !keys.has(key)).map((gone) => ({ ...gone, isHidden: true })),
  ];
  return all.length > most ? null : all;
}
