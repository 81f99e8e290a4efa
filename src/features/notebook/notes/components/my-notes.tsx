import { EmptyState } from '@/ui/empty-state';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { useBranchNotes, useMyNotes } from '../rows-store';
import { NoteCard } from './note-card';
import { SharedNoteCard } from './shared-note-card';

export function MyNotes() {
  const list = useMyNotes();
  return (
    <PagedView
      of={list}
      onRetry={() => void list.open('all')}
      empty={
        <EmptyState title='您的笔记会显示在这里。' hint='读课时点一段话就可以记；手抄的拍下来，用下面的“写笔记”。' />
      }
    >
      {(rows) => (
        <Pieces of={rows} nodes={20}>
          {(note) => <NoteCard key={note.noteId} note={note} />}
        </Pieces>
      )}
    </PagedView>
  );
}

export function BranchNotes() {
  const list = useBranchNotes();
  return (
    <PagedView
      of={list}
      onRetry={() => void list.open('all')}
      empty={<EmptyState title='支部同志分享的笔记会显示在这里。' hint='打开自己的一则笔记，可以申请分享。' />}
    >
      {(rows) => (
        <Pieces of={rows} nodes={20}>
          {(note) => <SharedNoteCard key={note.noteId} note={note} />}
        </Pieces>
      )}
    </PagedView>
  );
}
