/** What a note holds. */
interface Content {
  text: string;
  photos: readonly string[];
}

/** A note that is there. `draft` is the one that its words and photos were last written from. */
interface Written extends Content {
  draft: string;
}

/** A draft that is saved. `seenDraft` is what the note was written from when the draft was begun; null: it was new. */
interface Saving extends Written {
  seenDraft: string | null;
}

/**
 * What becomes of a draft that is saved onto a note that is there. It replaces what its writer has seen, and what it has
 * brought itself, as after a lost answer. What was written meanwhile from another draft is never replaced unseen: `stale`.
 * A first draft that is sent again after that, and says nothing that the note does not hold, has arrived already.
 */
export function receive(note: Written, saving: Saving): 'same' | 'written' | 'stale' {
  if (note.text === saving.text && note.photos.join() === saving.photos.join()) return 'same';
  if (note.draft === saving.draft || note.draft === saving.seenDraft) return 'written';
  const isHeld = note.text === saving.text && saving.photos.every((photo) => note.photos.includes(photo));
  return saving.seenDraft === null && isHeld ? 'same' : 'stale';
}
