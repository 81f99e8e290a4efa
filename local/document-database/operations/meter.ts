import type { Found } from '../plan/find';

/** Counts what one request reads. */
export class Meter {
  scanned = 0;
  returned = 0;
  usedIndex: string | null = null;

  /** Counts the request's own search, as opposed to a lookup's. Only its index is reported. */
  countMain(found: Found): void {
    this.usedIndex = found.usedIndex;
    this.countLookup(found);
  }

  countLookup(found: Found): void {
    this.scanned += found.scanned;
    this.returned += found.documents.length;
  }
}
