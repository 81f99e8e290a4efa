import { mkdirSync } from 'node:fs';
import { Members, Policies } from '../../cloudfunctions/_kit/collections';
import { Disclosures } from '../../cloudfunctions/disclosure/collections';
import { Units } from '../../cloudfunctions/org/collections';
import { CATEGORY_KEYS } from '../../core/disclosure/catalogue';
import { openCatalogue, saveCatalogue } from '../../core/disclosure/catalogue-contract';
import { openCoverage } from '../../core/disclosure/coverage-contract';
import { POLICY_PRESETS } from '../../core/org/policy';
import { downloadReport } from '../../core/reports/contract';
import { openBenchCloud } from './bench-cloud';
import { clockAt, MS_PER_DAY, WEDNESDAY_MORNING } from './clock';
import { median } from './median';
import { at, organisationOf } from './organisation';
import type { Place } from './rush';
import { disclosedBy } from './seed-disclosures';

/** `each`: items of a branch in each category over a year. */
export const DISCLOSURE = { branches: 400, generalBranches: 20, members: 420, each: 4 };
/** Items of the unit whose report is drawn up, in each category: more than a report lists. */
export const REPORTED_EACH = 75;
const TURNS = 20;
const REPORTS = 5;

export interface DisclosureFigures {
  /** The coverage of all branches over a year, in ms. */
  coverageMs: number;
  /** A long report as a Word document, stored to be downloaded, in seconds. */
  reportSeconds: number;
}

/** 公开覆盖 of a whole organisation, and the report of a unit that has disclosed a great deal. Medians, one after the other. */
export async function measureDisclosure(place: Place): Promise<DisclosureFigures> {
  mkdirSync(place.dataDir, { recursive: true });
  const { root, generalBranches, branches, members } = organisationOf(DISCLOSURE);
  const admin = at(members, 0)._id;
  const cloud = await openBenchCloud({ ...place, clock: clockAt(WEDNESDAY_MORNING - 300 * MS_PER_DAY) });
  try {
    await cloud.add(Units, [root, ...generalBranches, ...branches]);
    await cloud.add(Members, members);
    await cloud.add(Policies, [{ _id: root._id, v: 1, revision: 0, policy: POLICY_PRESETS.enterprise }]);
    // Adopted early in the year, so that much of it is owed.
    const { data: catalogue } = await cloud.ask(admin, openCatalogue, {});
    const items = catalogue.items.map(({ since: _since, ...item }) => item);
    await cloud.ask(admin, saveCatalogue, { seenRevision: 0, items });
    cloud.clock.set(WEDNESDAY_MORNING);
    const units = [...generalBranches, ...branches];
    await cloud.add(
      Disclosures,
      units.flatMap((unit) => disclosedBy(unit, DISCLOSURE.each, WEDNESDAY_MORNING)),
    );
    await cloud.add(Disclosures, disclosedBy(root, REPORTED_EACH, WEDNESDAY_MORNING));

    const year = 2026;
    const coverage: number[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const { data, cost } = await cloud.ask(admin, openCoverage, { year });
      const told = data.units.reduce(
        (sum, { cells }) => sum + cells.reduce((all, { disclosed }) => all + disclosed, 0),
        0,
      );
      const there = CATEGORY_KEYS.length * (units.length * DISCLOSURE.each + REPORTED_EACH);
      if (told !== there) throw new Error(`coverage tells of ${told} items, and there are ${there}`);
      coverage.push(cost.ms);
    }
    const reports: number[] = [];
    for (let turn = 0; turn < REPORTS; turn += 1) {
      const { cost } = await cloud.ask(admin, downloadReport, { unitId: root._id, year });
      reports.push(cost.ms / 1000);
    }
    return { coverageMs: median(coverage), reportSeconds: median(reports) };
  } finally {
    await cloud.close();
  }
}
