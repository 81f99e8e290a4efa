import type { Found } from '../plan/find';

/** Counts what one request reads. */
export class Meter {
  scanned = 0;
  returned = 0;
  usedIndex: string | null = null;

  /** The search that the request is about; its index is the one to report. */
  countMain(found: Found): void {
    this.usedIndex = found.usedIndex;
    this.countLookup(found);
  }

  countLookup(found: Found): void {
    this.scanned += found.scanned;
    this.returned += found.documents.length;
  }
}
