import * as contract from '../../../core/disclosure/coverage-contract';
import { figuresOf, inCategory, linesOf, periodOf } from '../../../core/disclosure/rules/coverage';
import { PROPOSERS } from '../../../core/disclosure/rules/standing';
import { dayKey } from '../../../core/kernel/calendar';
import { ok, refuse } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import { route } from '../../_kit/serve';
import { findTold, foundedOn, startOf } from '../coverage';
import { findDisclosedOf } from '../disclosed';
import { findCatalogue } from '../settings';
import { disclosedLineOf, owedLineOf } from '../views';

export const openCoverageCell = route(
  contract.openCoverageCell,
  async ({ unitId, category = null, year, quarter = null }, { caller, db, now }) => {
    const [{ items }, unit] = await Promise.all([findCatalogue(db, caller.path), findTold(db, caller, unitId)]);
    if (!unit) return refuse('NOT_FOUND');
    const period = periodOf(year, quarter);
    const disclosed = await findDisclosedOf(db, unitId, startOf(items, period));
    const lines = inCategory(
      linesOf({ kind: unit.kind, foundedOn: foundedOn(unit) }, items, disclosed, period),
      category,
    );
    return ok({
      unitName: unit.name,
      figures: figuresOf(lines, dayKey(now)),
      disclosed: lines.disclosed.slice(0, contract.MOST_LINES).map(disclosedLineOf),
      owed: lines.owed.slice(0, contract.MOST_LINES).map(owedLineOf),
      mayPropose: holdsOn(caller.roles, PROPOSERS, unit.path),
    });
  },
);
