import type { DocumentDatabase, OperationReport } from '../document-database/database';

export interface MeteredCall {
  /** `database.getDocument` and so on, as the SDK sent it. */
  action: string;
  collection: string | null;
  /** Documents read and returned by everything that the request did. */
  scanned: number;
  returned: number;
}

export interface MeterTotals {
  calls: number;
  scanned: number;
  returned: number;
  byAction: Record<string, number>;
}

/** Counts database requests where they arrive, so the figures are what the cloud would bill. */
export interface Meter {
  handle(request: Record<string, unknown>): Record<string, unknown>;
  /** Every request that reaches the database while `work` runs. */
  record(work: () => Promise<unknown>): Promise<{ calls: MeteredCall[] }>;
  totals(): MeterTotals;
  reset(): void;
  stop(): void;
}

export function createMeter(database: DocumentDatabase): Meter {
  const recordings = new Set<MeteredCall[]>();
  let totals = noCalls();
  let reports: OperationReport[] | null = null;
  const stop = database.onOperation((report) => reports?.push(report));

  function count(call: MeteredCall): void {
    totals.calls += 1;
    totals.scanned += call.scanned;
    totals.returned += call.returned;
    totals.byAction[call.action] = (totals.byAction[call.action] ?? 0) + 1;
    for (const recording of recordings) recording.push(call);
  }

  return {
    handle(request) {
      // The database works synchronously: whatever it reports during `handle` belongs to this request.
      const ours: OperationReport[] = [];
      reports = ours;
      const response = database.handle(request);
      reports = null;
      count({
        action: String(request['action']),
        collection: typeof request['collectionName'] === 'string' ? request['collectionName'] : null,
        scanned: ours.reduce((sum, report) => sum + report.scanned, 0),
        returned: ours.reduce((sum, report) => sum + report.returned, 0),
      });
      return response;
    },
    async record(work) {
      const calls: MeteredCall[] = [];
      recordings.add(calls);
      try {
        await work();
      } finally {
        recordings.delete(calls);
      }
      return { calls };
    },
    totals: () => ({ ...totals, byAction: { ...totals.byAction } }),
    reset() {
      totals = noCalls();
    },
    stop,
  };
}

function noCalls(): MeterTotals {
  return { calls: 0, scanned: 0, returned: 0, byAction: {} };
}
