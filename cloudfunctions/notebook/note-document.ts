import { orderKey } from '../../core/kernel/order-key';
import type { NoteAnchor } from '../../core/notebook/contract';
import { evolve, type SharingEvent } from '../../core/notebook/rules/sharing';
import type { UnitDoc } from '../org/public';
import type { NoteDoc } from './repository';

/** `<memberId>:<key>`, so that saving again finds the same note. */
export const noteId = (memberId: string, key: string): string => `${memberId}:${key}`;

interface Writing {
  member: { memberId: string; name: string; unitName: string };
  key: string;
  lesson: NoteDoc['lesson'];
  anchor: NoteAnchor | null;
  text: string;
  photos: readonly string[];
  now: number;
}

export function newNote({ member, key, lesson, anchor, text, photos, now }: Writing): NoteDoc {
  const _id = noteId(member.memberId, key);
  return {
    _id,
    v: 1,
    key,
    memberId: member.memberId,
    memberName: member.name,
    unitName: member.unitName,
    lessonId: lesson?.lessonId ?? null,
    lesson,
    anchor,
    text,
    photos: [...photos],
    at: now,
    order: orderKey(now, _id),
    updatedAt: now,
    touched: orderKey(now, _id),
    revision: 1,
    status: 'private',
    remark: null,
    branchId: null,
    path: [],
  };
}

export const draftOf = ({ draft, key }: Pick<NoteDoc, 'draft' | 'key'>): string => draft ?? key;

interface Edit {
  draft: string;
  text: string;
  photos: readonly string[];
}

/** The note with new text or photos. Nobody has reviewed these, so it becomes private again. */
export const edited = (note: NoteDoc, { draft, text, photos }: Edit, now: number): NoteDoc => ({
  ...shared(note, { type: 'edited' }, null, now),
  draft,
  text,
  photos: [...photos],
  updatedAt: now,
});

/** The note after a step of sharing. A private note names no branch, so nobody else can find it. */
export function shared(note: NoteDoc, event: SharingEvent, branch: UnitDoc | null, now: number): NoteDoc {
  const { status, remark } = evolve(event);
  const offered = branch ? { branchId: branch._id, path: branch.path } : { branchId: note.branchId, path: note.path };
  return {
    ...note,
    status,
    remark,
    ...(status === 'private' ? { branchId: null, path: [] } : offered),
    touched: orderKey(now, note._id),
    revision: note.revision + 1,
  };
}
