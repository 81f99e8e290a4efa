import * as v from 'valibot';
import { isRealDay } from '../kernel/calendar';
import { endpoint } from '../kernel/endpoint';
import { count, day, givenId, integer, nothing, optionalText, text } from '../kernel/fields';
import { isDistinct } from '../kernel/is-distinct';
import { categoryKey } from './board-contract';
import { MOST_CATALOGUE_ITEMS } from './catalogue';

const MOST_DAYS_A_YEAR = 12;

/** How an item is told to whom it concerns: 会议, 公开栏, 本程序. */
export const disclosureForm = v.picklist(['meeting', 'noticeBoard', 'app']);
export type DisclosureForm = v.InferOutput<typeof disclosureForm>;

const realDay = v.pipe(day, v.check(isRealDay));
/** `MM-DD`; the 29th of February is not in every year. */
const dayOfYear = v.pipe(
  v.string(),
  v.regex(/^\d{2}-\d{2}$/),
  v.check((value) => v.is(realDay, `2025-${value}`)),
);

/** When it has to be disclosed: when it happens, by these days of every year, or once by a certain day. */
export const timing = v.variant('kind', [
  v.object({ kind: v.literal('onEvent') }),
  v.object({
    kind: v.literal('yearly'),
    days: v.pipe(
      v.array(dayOfYear),
      v.minLength(1),
      v.maxLength(MOST_DAYS_A_YEAR),
      v.check((days) => isDistinct(days)),
    ),
  }),
  v.object({ kind: v.literal('fixed'), day: realDay }),
]);
export type Timing = v.InferOutput<typeof timing>;

/** The kinds of units that disclose; a 党小组 does not. */
export const disclosingKind = v.picklist(['committee', 'generalBranch', 'branch']);
export type DisclosingKind = v.InferOutput<typeof disclosingKind>;

/** Who of a unit is responsible: whoever holds this role on the unit itself. */
export const responsibleRole = v.picklist(['editor', 'secretary', 'reviewer', 'admin']);
export type ResponsibleRole = v.InferOutput<typeof responsibleRole>;

export const noticeDays = v.pipe(integer, v.minValue(1), v.maxValue(60));

/** One item of an organisation's 目录. Proposals keep its key and title. */
export const catalogueItem = v.object({
  key: givenId,
  category: categoryKey,
  title: text(30),
  /** The rule that asks for it; '' for none. */
  basis: optionalText(100),
  /** To whom it is disclosed, in words. */
  scope: optionalText(30),
  forms: v.pipe(
    v.array(disclosureForm),
    v.minLength(1),
    v.maxLength(disclosureForm.options.length),
    v.check((forms) => isDistinct(forms)),
  ),
  timing,
  unitKinds: v.pipe(
    v.array(disclosingKind),
    v.minLength(1),
    v.maxLength(disclosingKind.options.length),
    v.check((kinds) => isDistinct(kinds)),
  ),
  responsible: responsibleRole,
  /** Days of 公示; null for none. */
  noticeDays: v.nullable(noticeDays),
  /** Its 公示 counts 工作日. */
  inWorkingDays: v.boolean(),
  /** Nothing new is proposed for it. What was disclosed stays. */
  isHidden: v.boolean(),
});
export type CatalogueItem = v.InferOutput<typeof catalogueItem>;

export const catalogue = v.object({
  /** In the order in which pages show them. `since`: the day from which it is owed; null while nobody has adopted it. */
  items: v.array(v.object({ ...catalogueItem.entries, since: v.nullable(day) })),
  /** Incremented by every change; 0 while the organisation has changed nothing. */
  revision: count,
});
export type Catalogue = v.InferOutput<typeof catalogue>;
export type AdoptedItem = Catalogue['items'][number];

export const openCatalogue = endpoint({
  fn: 'disclosure',
  action: 'openCatalogue',
  kind: 'query',
  summary: '本组织的党务公开目录：事项、依据、范围、形式、时间、谁负责；停用的也在',
  allow: ['editor', 'secretary', 'reviewer', 'admin'],
  input: nothing,
  output: catalogue,
});

export const saveCatalogue = endpoint({
  fn: 'disclosure',
  action: 'saveCatalogue',
  kind: 'command',
  summary:
    '改本组织的党务公开目录，记入审计；只有管整个组织的管理员；没有写上的事项是停用，不是删掉；别人刚改过的不会被盖掉',
  allow: ['admin'],
  input: v.object({
    seenRevision: count,
    items: v.pipe(
      v.array(catalogueItem),
      v.minLength(1),
      v.maxLength(MOST_CATALOGUE_ITEMS),
      v.check((items) => isDistinct(items.map(({ key }) => key))),
      v.check((items) => isDistinct(items.map(({ category, title }) => `${category} ${title}`))),
    ),
  }),
  output: catalogue,
  errors: ['TOO_MANY_ITEMS'],
});
