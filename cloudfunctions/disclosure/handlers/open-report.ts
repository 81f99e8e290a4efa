import * as contract from '../../../core/disclosure/report-contract';
import { ok, refuse } from '../../../core/kernel/result';
import { route } from '../../_kit/serve';
import { findReport } from '../report';

export const openReport = route(contract.openReport, async (asked, { caller, db, now }) => {
  const report = await findReport(db, caller, asked, now);
  return report ? ok(report) : refuse('NOT_FOUND');
});
