import { CATEGORY_KEYS } from '../../../core/disclosure/catalogue';
import * as contract from '../../../core/disclosure/coverage-contract';
import { figuresOf, inCategory, linesOf, periodOf } from '../../../core/disclosure/rules/coverage';
import { dayKey } from '../../../core/kernel/calendar';
import { ok } from '../../../core/kernel/result';
import { inTreeOrder } from '../../../core/org/rules/tree-order';
import { route } from '../../_kit/serve';
import { findUnitsUnder, namedUnits } from '../../org/public';
import { discloses, foundedOn, startOf, toldOf } from '../coverage';
import { findDisclosedUnder } from '../disclosed';
import { findCatalogue } from '../settings';

export const openCoverage = route(contract.openCoverage, async ({ year, quarter = null }, { caller, db, now }) => {
  const period = periodOf(year, quarter);
  const told = toldOf(caller);
  const [{ items }, units] = await Promise.all([findCatalogue(db, caller.path), findUnitsUnder(db, told)]);
  const byUnit = await findDisclosedUnder(db, told, startOf(items, period));
  const tree = inTreeOrder(units);
  const { named, above } = namedUnits(tree);
  const covered = tree.filter(discloses).map((unit) => {
    const { kind } = unit;
    const lines = linesOf({ kind, foundedOn: foundedOn(unit) }, items, byUnit.get(unit._id) ?? [], period);
    const cells = CATEGORY_KEYS.map((category) => figuresOf(inCategory(lines, category), dayKey(now)));
    return { ...named(unit), kind, cells };
  });
  return ok({ isAdopted: items.some(({ since }) => since !== null), units: covered, groups: above(covered) });
});
