import type { InputOf } from '../../../core/kernel/endpoint';
import { ok, type Result, refuse } from '../../../core/kernel/result';
import * as contract from '../../../core/notebook/contract';
import { locate } from '../../../core/notebook/rules/anchor';
import { receive } from '../../../core/notebook/rules/drafts';
import { giveTodayBack, takeToday } from '../../_kit/daily-counts';
import { folderOf, liesIn, removeFiles } from '../../_kit/files';
import { addEntries, putEntriesIn, removeEntriesIn } from '../../_kit/search-entries';
import { type MemberContext, route } from '../../_kit/serve';
import { findReadableLesson } from '../../classroom/public';
import { Notes } from '../collections';
import { draftOf, edited, newNote, noteId } from '../note-document';
import { addNote, findNote, type NoteDoc } from '../repository';
import { endSealingIn, unseal } from '../sealed-photos';
import { searchableNote } from '../searchable';
import { noteViewOf, photoUrlsOf } from '../views';

type Input = InputOf<typeof contract.saveNote>;

export const saveNote = route(contract.saveNote, async (input, context) => {
  const { caller } = context;
  if (input.text === '' && input.photos.length === 0) return refuse('NOTE_EMPTY');
  const folder = folderOf('notes', caller.memberId);
  if (!input.photos.every((photo) => liesIn(folder, photo))) return refuse('INVALID_INPUT');

  const saved = await save(input, context);
  return saved.ok ? ok(noteViewOf(saved.value, await photoUrlsOf(saved.value.photos))) : saved;
});

type Saved = Result<NoteDoc, 'CONFLICT' | 'NOT_FOUND' | 'PARAGRAPH_CHANGED' | 'RATE_LIMITED'>;

async function save(input: Input, context: MemberContext): Promise<Saved> {
  const { caller, now, db } = context;
  const _id = noteId(caller.memberId, input.key);
  // A note that was begun is changed on any day, and stays where it is even if its lesson is gone.
  if (await findNote(db, _id)) return change({ _id }, input, context);
  const use = { memberId: caller.memberId, what: 'notes' } as const;
  if (!(await takeToday(db, use, now))) return refuse('RATE_LIMITED');
  const note = await begin(input, context);
  if (note.ok && (await addNote(db, note.value))) {
    if (note.value.text !== '') await addEntries(db, searchableNote(note.value));
    return note;
  }
  await giveTodayBack(db, use);
  // Two requests saved the same new one at once.
  return note.ok ? change(note.value, input, context) : note;
}

async function begin(input: Input, context: MemberContext): Promise<Saved> {
  const placed = await placeOf(input, context);
  return placed.ok ? ok(newNote({ member: context.caller, ...input, ...placed.value, now: context.now })) : placed;
}

/**
 * The lesson with its present title and the paragraph with its present words, so that a note never quotes words that
 * the lesson does not have.
 */
async function placeOf(
  { lessonId, anchor }: Input,
  { caller, db }: MemberContext,
): Promise<Result<Pick<NoteDoc, 'lesson' | 'anchor'>, 'NOT_FOUND' | 'PARAGRAPH_CHANGED'>> {
  if (lessonId === null) return ok({ lesson: null, anchor: null });
  const found = await findReadableLesson(db, lessonId, caller);
  if (!found) return refuse('NOT_FOUND');
  const lesson = { lessonId, title: found.title, courseId: found.courseId };
  if (!anchor) return ok({ lesson, anchor });
  const block = locate(anchor, found.body);
  return block === null ? refuse('PARAGRAPH_CHANGED') : ok({ lesson, anchor: { block, quote: anchor.quote } });
}

async function change(
  { _id }: Pick<NoteDoc, '_id'>,
  { key, draft = key, seenDraft, text, photos }: Input,
  { now, db }: MemberContext,
): Promise<Result<NoteDoc, 'CONFLICT' | 'NOT_FOUND'>> {
  const changed = await db.transaction(async (transaction) => {
    const before = await transaction.in(Notes).find(_id);
    if (!before) return refuse('NOT_FOUND');
    const received = receive(
      { ...before, draft: draftOf(before) },
      { draft, seenDraft: seenDraft ?? null, text, photos },
    );
    if (received === 'stale') return refuse('CONFLICT');
    if (received === 'same') return ok({ note: before, gone: [] });
    const note = edited(before, { draft, text, photos }, now);
    await transaction.in(Notes).put(note);
    await endSealingIn(transaction, note);
    await removeEntriesIn(transaction, searchableNote(before));
    await putEntriesIn(transaction, searchableNote(note));
    return ok({ note, gone: before.photos.filter((photo) => !note.photos.includes(photo)) });
  });
  if (!changed.ok) return changed;
  const { note, gone } = changed.value;
  await removeFiles(gone);
  await unseal(db, note);
  return ok(note);
}
