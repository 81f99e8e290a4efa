import { receive } from '../../../core/notebook/rules/drafts';

const note = { draft: 'first', text: '先问自己', photos: ['a'] };
const saving = { draft: 'second', seenDraft: 'first' as string | null, text: '换了说法', photos: ['a'] };

test.each<[string, object, object, ReturnType<typeof receive>]>([
  ['what its writer has seen is replaced', {}, {}, 'written'],
  ['what the same draft has brought is replaced', { draft: 'second' }, { seenDraft: 'before' }, 'written'],
  ['a first draft goes on with its own words', {}, { draft: 'first', seenDraft: null }, 'written'],
  ['the same again changes nothing', {}, { text: note.text }, 'same'],
  ['what another draft has written is not replaced unseen', { draft: 'third' }, {}, 'stale'],
  ['nor are photos that came meanwhile', { draft: 'third', photos: ['a', 'b'] }, { text: note.text }, 'stale'],
  [
    'a first draft that is held by the note has arrived',
    { draft: 'third' },
    { draft: 'first', seenDraft: null, text: note.text, photos: [] },
    'same',
  ],
  [
    'a first draft with words of its own has not',
    { draft: 'third' },
    { draft: 'first', seenDraft: null, photos: [] },
    'stale',
  ],
  [
    'nor has one with a photo of its own',
    { draft: 'third' },
    { draft: 'first', seenDraft: null, text: note.text, photos: ['b'] },
    'stale',
  ],
])('%s', (_title, changes, sent, answer) => {
  expect(receive({ ...note, ...changes }, { ...saving, ...sent })).toBe(answer);
});
