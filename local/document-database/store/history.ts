import type { Collection, StoredDocument } from './collection';

interface Image {
  /** Number of the commit that replaced this image. */
  replacedAt: number;
  /** The document before that commit; null if there was none. */
  before: StoredDocument | null;
}

/**
 * Earlier versions of changed documents, kept only while an open transaction may still have to read them. A snapshot is
 * the number of the last commit that it sees.
 */
export class History {
  private commits = 0;
  private readonly snapshots = new Map<number, number>();
  private readonly images = new Map<Collection, Map<string, Image[]>>();

  /** Number of the last commit that changed a collection. */
  private lastChanges = new Map<Collection, number>();

  open(): number {
    this.snapshots.set(this.commits, (this.snapshots.get(this.commits) ?? 0) + 1);
    return this.commits;
  }

  close(snapshot: number): void {
    const left = (this.snapshots.get(snapshot) ?? 0) - 1;
    if (left > 0) this.snapshots.set(snapshot, left);
    else this.snapshots.delete(snapshot);
    if (this.snapshots.size === 0) this.images.clear();
    else this.prune(Math.min(...this.snapshots.keys()));
  }

  record(changes: { collection: Collection; key: string; before: StoredDocument | null }[]): void {
    this.commits += 1;
    for (const { collection } of changes) this.lastChanges.set(collection, this.commits);
    if (this.snapshots.size === 0) return;
    for (const { collection, key, before } of changes) {
      const ofCollection = this.images.get(collection) ?? new Map<string, Image[]>();
      this.images.set(collection, ofCollection);
      const ofDocument = ofCollection.get(key) ?? [];
      ofCollection.set(key, ofDocument);
      ofDocument.push({ replacedAt: this.commits, before });
    }
  }

  /** Documents of the collection that changed after the snapshot, in the version that the snapshot sees. */
  changedSince(collection: Collection, snapshot: number): Map<string, StoredDocument | null> {
    const seen = new Map<string, StoredDocument | null>();
    for (const [key, images] of this.images.get(collection) ?? []) {
      const image = images.find(({ replacedAt }) => replacedAt > snapshot);
      if (image) seen.set(key, image.before);
    }
    return seen;
  }

  hasChangedSince(collection: Collection, key: string, snapshot: number): boolean {
    const images = this.images.get(collection)?.get(key) ?? [];
    return images.some(({ replacedAt }) => replacedAt > snapshot);
  }

  /** The returned function forgets the changes since this call and tells which collections they were in. */
  keep(): () => Collection[] {
    const kept = new Map(this.lastChanges);
    return () => {
      const changed = [...this.lastChanges].flatMap(([collection, at]) =>
        kept.get(collection) === at ? [] : collection,
      );
      this.lastChanges = new Map(kept);
      return changed;
    };
  }

  clear(): void {
    this.snapshots.clear();
    this.images.clear();
  }

  private prune(oldest: number): void {
    for (const ofCollection of this.images.values()) {
      for (const [key, images] of ofCollection) {
        const needed = images.filter(({ replacedAt }) => replacedAt > oldest);
        if (needed.length === 0) ofCollection.delete(key);
        else ofCollection.set(key, needed);
      }
    }
  }
}
