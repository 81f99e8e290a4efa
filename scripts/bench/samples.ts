import type { Cost } from './bench-cloud';

/** The costs of one action, call by call. */
export class Samples {
  private readonly costs: Cost[] = [];

  add(cost: Cost): void {
    this.costs.push(cost);
  }

  /** The most database requests of any call, so no call needs more. */
  mostRequests(): number {
    return Math.max(...this.costs.map((cost) => cost.requests));
  }

  /** The most documents that a call read. */
  mostScanned(): number {
    return Math.max(...this.costs.map((cost) => cost.scanned));
  }

  /**
   * Documents read per document returned, in the worst call. A mean would let large answers hide a wasteful small one.
   */
  scannedPerReturned(): number {
    return Math.max(...this.costs.map((cost) => cost.scanned / cost.returned));
  }

  /** ms that 19 of 20 calls did not exceed (nearest rank). */
  p95(): number {
    const sorted = this.costs.map((cost) => cost.ms).sort((left, right) => left - right);
    return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
  }
}
