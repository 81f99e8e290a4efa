import { dayOfYear } from '@/ui/friendly-time';
import type { CategoryKey } from '../../../../core/disclosure/catalogue';
import type { AdoptedItem, CatalogueItem } from '../../../../core/disclosure/catalogue-contract';
import { isRealDay } from '../../../../core/kernel/calendar';

/** An item while it is changed: what is typed as text stays as it was typed. */
export interface Draft extends Omit<CatalogueItem, 'timing' | 'noticeDays'> {
  when: CatalogueItem['timing']['kind'];
  /** `6月30日、12月31日` */
  yearly: string;
  /** `YYYY-MM-DD`; null until one is chosen. */
  fixed: string | null;
  /** '' for no 公示. */
  noticeDays: string;
}

export const draftOf = ({ since: _since, timing, noticeDays, ...rest }: AdoptedItem): Draft => ({
  ...rest,
  when: timing.kind,
  yearly: timing.kind === 'yearly' ? timing.days.map(dayOfYear).join('、') : '',
  fixed: timing.kind === 'fixed' ? timing.day : null,
  noticeDays: noticeDays === null ? '' : String(noticeDays),
});

export const emptyItem = (key: string, category: CategoryKey): Draft => ({
  key,
  category,
  title: '',
  basis: '',
  scope: '本单元党员',
  forms: ['meeting', 'app'],
  when: 'onEvent',
  yearly: '',
  fixed: null,
  unitKinds: ['branch'],
  responsible: 'secretary',
  noticeDays: '',
  inWorkingDays: false,
  isHidden: false,
});

const TWO_DIGITS = 2;
const MOST_DAYS = 12;

/** The days of every year, `MM-DD`, in their order; null where something else is written. */
function daysOfYear(typed: string): string[] | null {
  const tokens = typed.split(/[、，,；;\s]+/).filter((token) => token !== '');
  const days = tokens.map((token) => {
    const [, month = '', date = ''] = /^(\d{1,2})(?:-|月|\/)(\d{1,2})日?$/.exec(token) ?? [];
    const day = `${month.padStart(TWO_DIGITS, '0')}-${date.padStart(TWO_DIGITS, '0')}`;
    return month !== '' && isRealDay(`2025-${day}`) ? day : null;
  });
  const known = days.flatMap((day) => day ?? []);
  const isRight = known.length === days.length && new Set(known).size === known.length;
  return isRight && known.length > 0 && known.length <= MOST_DAYS ? [...known].sort() : null;
}

export type Problem = 'title' | 'forms' | 'unitKinds' | 'yearly' | 'fixed' | 'noticeDays';
type Problems = Partial<Record<Problem, string>>;

/** What is wrong with an item among the others; nothing is missing in one without problems. */
export function problemsOf(item: Draft, all: readonly Draft[]): Problems {
  const title = item.title.trim();
  const isTwice = all.some(
    (other) => other.key !== item.key && other.category === item.category && other.title.trim() === title,
  );
  const days = item.noticeDays.trim();
  return {
    ...(title === '' && { title: '请写事项。' }),
    ...(title !== '' && isTwice && { title: '这一类里已经有同名的事项。' }),
    ...(item.forms.length === 0 && { forms: '至少选一种形式。' }),
    ...(item.unitKinds.length === 0 && { unitKinds: '至少选一种。' }),
    ...(item.when === 'yearly' &&
      daysOfYear(item.yearly) === null && { yearly: '请写月和日，最多 12 个，用顿号隔开：6月30日、12月31日' }),
    ...(item.when === 'fixed' && item.fixed === null && { fixed: '请选日期。' }),
    ...(days !== '' &&
      !(/^\d{1,2}$/.test(days) && Number(days) >= 1 && Number(days) <= 60) && {
        noticeDays: '请填 1 到 60 之间的整数，不公示的不填。',
      }),
  };
}

/** The item as the server takes it; null while something is wrong. */
function itemOf(draft: Draft): CatalogueItem | null {
  const { when, yearly, fixed, noticeDays, ...rest } = draft;
  const shared = {
    ...rest,
    title: rest.title.trim(),
    basis: rest.basis.trim(),
    scope: rest.scope.trim(),
    noticeDays: noticeDays.trim() === '' ? null : Number(noticeDays),
  };
  if (when === 'onEvent') return { ...shared, timing: { kind: when } };
  if (when === 'fixed') return fixed === null ? null : { ...shared, timing: { kind: when, day: fixed } };
  const days = daysOfYear(yearly);
  return days && { ...shared, timing: { kind: when, days } };
}

/** All items as the server takes them; the key of the first that is wrong where one is. */
export function itemsOf(drafts: readonly Draft[]): { items: CatalogueItem[] } | { wrong: string } {
  const items: CatalogueItem[] = [];
  for (const draft of drafts) {
    const item = Object.keys(problemsOf(draft, drafts)).length === 0 ? itemOf(draft) : null;
    if (item === null) return { wrong: draft.key };
    items.push(item);
  }
  return { items };
}

/** Mine, written over what somebody else has saved meanwhile: what they have added stays. */
export const over = (theirs: readonly Draft[], mine: readonly Draft[]): Draft[] => [
  ...mine,
  ...theirs.filter(({ key }) => !mine.some((draft) => draft.key === key)),
];

export const isSame = (one: readonly Draft[], other: readonly Draft[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
