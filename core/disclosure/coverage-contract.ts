import * as v from 'valibot';
import { endpoint } from '../kernel/endpoint';
import { count, id, instant, integer } from '../kernel/fields';
import { namedUnit } from '../kernel/unit-tree';
import { categoryKey } from './board-contract';
import { CATEGORY_KEYS } from './catalogue';
import { catalogueItem, disclosingKind } from './catalogue-contract';

const ALLOWED = ['secretary', 'reviewer', 'admin'] as const;

export const year = v.pipe(integer, v.minValue(2000), v.maxValue(2099));
/** 1 … 4 */
export const quarter = v.pipe(integer, v.minValue(1), v.maxValue(4));
export type Quarter = v.InferOutput<typeof quarter>;

/**
 * `disclosed`: items disclosed in the period, whatever for. `owed`: days in the period by which the catalogue asks for
 * something; `lacking` of them have nothing yet, and `overdue` of those are over. `besides`: disclosed in the period for none
 * of those days.
 */
export const coverageFigures = v.object({
  disclosed: count,
  owed: count,
  lacking: count,
  overdue: count,
  besides: count,
});
export type CoverageFigures = v.InferOutput<typeof coverageFigures>;

export const coveredUnit = v.object({
  ...namedUnit.entries,
  kind: disclosingKind,
  /** One for each category, in the order of the board. */
  cells: v.pipe(v.array(coverageFigures), v.minLength(CATEGORY_KEYS.length), v.maxLength(CATEGORY_KEYS.length)),
});
export type CoveredUnit = v.InferOutput<typeof coveredUnit>;

export const coverageView = v.object({
  /** False: nobody has adopted a catalogue, so nothing is owed. */
  isAdopted: v.boolean(),
  /** Every unit that the caller manages and that discloses, in the order of the tree. */
  units: v.array(coveredUnit),
  /** Units that the caller manages above those of `units`, in the order of the tree; one may stand in both lists. */
  groups: v.array(namedUnit),
});
export type CoverageView = v.InferOutput<typeof coverageView>;

export const openCoverage = endpoint({
  fn: 'disclosure',
  action: 'openCoverage',
  kind: 'query',
  summary: '公开覆盖：本人所管各单元一年（或一个季度）里八类各公开了几项、照目录应公开几项、还差几项',
  allow: ALLOWED,
  /** Without a quarter: the whole year. */
  input: v.object({ year, quarter: v.optional(quarter) }),
  output: coverageView,
});

/** Lines that are told at once; the figures count all of them. */
export const MOST_LINES = 500;

const { key } = catalogueItem.entries;
export const disclosedLine = v.object({
  disclosureId: id,
  category: categoryKey,
  title: v.string(),
  publishedAt: instant,
  /** What the catalogue called it; null in one from before there was a catalogue. */
  catalogueTitle: v.nullable(v.string()),
});
export const owedLine = v.object({
  catalogueKey: key,
  category: categoryKey,
  title: v.string(),
  dueAt: instant,
  /** null: not yet. It may have come late. */
  by: v.nullable(v.object({ disclosureId: id, title: v.string(), publishedAt: instant })),
});
export type DisclosedLine = v.InferOutput<typeof disclosedLine>;
export type OwedLine = v.InferOutput<typeof owedLine>;

export const coverageCell = v.object({
  unitName: v.string(),
  figures: coverageFigures,
  /** The first disclosed first. */
  disclosed: v.pipe(v.array(disclosedLine), v.maxLength(MOST_LINES)),
  /** The first due first. */
  owed: v.pipe(v.array(owedLine), v.maxLength(MOST_LINES)),
  /** Whether the caller may propose what is lacking. */
  mayPropose: v.boolean(),
});
export type CoverageCell = v.InferOutput<typeof coverageCell>;

export const openCoverageCell = endpoint({
  fn: 'disclosure',
  action: 'openCoverageCell',
  kind: 'query',
  summary: '公开覆盖里一个数后面的事项：一个单元一年（或一个季度）里一类（或八类）公开了什么、应公开什么',
  allow: ALLOWED,
  /** Without a category: all eight. */
  input: v.object({ unitId: id, category: v.optional(categoryKey), year, quarter: v.optional(quarter) }),
  output: coverageCell,
});
