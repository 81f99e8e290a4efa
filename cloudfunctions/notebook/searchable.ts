import { onlyMember } from '../../core/search/rules/readers';
import { command, type Database } from '../_kit/database';
import type { EntrySet, EntrySetPage } from '../_kit/search-entries';
import { Notes } from './collections';
import type { NoteDoc } from './repository';

/** The search entry of a note, for its writer alone, even while it is shared. Photos alone have none. */
export const searchableNote = ({ _id, memberId, lesson, anchor, text, at }: NoteDoc): EntrySet => ({
  owner: `note:${_id}`,
  things:
    text === ''
      ? []
      : [
          {
            kind: 'note',
            subjectId: _id,
            parentId: '',
            title: lesson?.title ?? '笔记',
            text: anchor ? `${text}\n${anchor.quote}` : text,
            context: '',
            at,
            ...onlyMember(memberId),
          },
        ],
});

const PAGE = 100;

export async function listSearchableNotes(db: Database, after: string): Promise<EntrySetPage> {
  const notes = await db.in(Notes).query({ _id: command().gt(after) }, { orderBy: [['_id', 'asc']], limit: PAGE });
  return { sets: notes.map(searchableNote), next: notes.length < PAGE ? null : (notes.at(-1)?._id ?? null) };
}
