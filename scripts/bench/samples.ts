import type { Cost } from './bench-cloud';

/** The costs of one action, call by call. */
export class Samples {
  private readonly costs: Cost[] = [];

  add(cost: Cost): void {
    this.costs.push(cost);
  }

  /** The most database requests that a call made: a figure that holds for every one of them. */
  mostRequests(): number {
    return Math.max(...this.costs.map((cost) => cost.requests));
  }

  /** The most documents that a call read. */
  mostScanned(): number {
    return Math.max(...this.costs.map((cost) => cost.scanned));
  }

  /** Documents read for one that is given back, in the call where it is most: large answers hide no wasteful small one. */
  scannedPerReturned(): number {
    return Math.max(...this.costs.map((cost) => cost.scanned / cost.returned));
  }

  /** ms; 19 of 20 calls took no longer (nearest rank). */
  p95(): number {
    const sorted = this.costs.map((cost) => cost.ms).sort((left, right) => left - right);
    return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? Number.NaN;
  }
}
