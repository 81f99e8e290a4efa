import { CATEGORY_KEYS } from '../../../core/disclosure/catalogue';
import * as contract from '../../../core/disclosure/coverage-contract';
import { figuresOf, inCategory, linesOf, periodOf } from '../../../core/disclosure/rules/coverage';
import { dayKey } from '../../../core/kernel/calendar';
import { ok } from '../../../core/kernel/result';
import { inTreeOrder } from '../../../core/org/rules/tree-order';
import { route } from '../../_kit/serve';
import { findUnitsUnder } from '../../org/public';
import { discloses, foundedOn, startOf, toldOf } from '../coverage';
import { findDisclosedUnder } from '../disclosed';
import { findCatalogue } from '../settings';

export const openCoverage = route(contract.openCoverage, async ({ year, quarter = null }, { caller, db, now }) => {
  const period = periodOf(year, quarter);
  const told = toldOf(caller);
  const [{ items }, units] = await Promise.all([findCatalogue(db, caller.path), findUnitsUnder(db, told)]);
  const byUnit = await findDisclosedUnder(db, told, startOf(items, period));
  return ok({
    isAdopted: items.some(({ since }) => since !== null),
    units: inTreeOrder(units)
      .filter(discloses)
      .map(({ _id: unitId, name: unitName, kind, foundedAt }) => {
        const lines = linesOf({ kind, foundedOn: foundedOn({ foundedAt }) }, items, byUnit.get(unitId) ?? [], period);
        const cells = CATEGORY_KEYS.map((category) => figuresOf(inCategory(lines, category), dayKey(now)));
        return { unitId, unitName, kind, cells };
      }),
  });
});
