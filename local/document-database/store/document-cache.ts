import type { StoredDocument } from './collection';

/** About 50 MB with documents of 2 KB. */
const MAX_DOCUMENTS = 25_000;

/** Parsed documents of one collection by their number. The least recently used are dropped first. */
export class DocumentCache {
  private readonly documents = new Map<number, StoredDocument>();

  get(seq: number): StoredDocument | undefined {
    const stored = this.documents.get(seq);
    if (stored) {
      this.documents.delete(seq);
      this.documents.set(seq, stored);
    }
    return stored;
  }

  set(stored: StoredDocument): void {
    this.documents.delete(stored.seq);
    this.documents.set(stored.seq, stored);
    if (this.documents.size > MAX_DOCUMENTS) {
      for (const oldest of this.documents.keys()) {
        this.documents.delete(oldest);
        break;
      }
    }
  }

  delete(seq: number): void {
    this.documents.delete(seq);
  }

  clear(): void {
    this.documents.clear();
  }
}
