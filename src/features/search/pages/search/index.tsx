import { useLoad } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { holdsAny, loadMe, useMe } from '@/features/org/public';
import { nameInAddress, useParams } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { BeforeSearching } from '../../components/before-searching';
import { HitRow } from '../../components/hit-row';
import { SearchBar } from '../../components/search-bar';
import { soughtOf, useHits } from '../../hits-store';
import { useRecentWords } from '../../recent-words';
import { isKind, kindOptions, notFoundWords, type SoughtKind, scopeWords } from '../../words';

/** Searches lessons, articles and posts, and questions for members who manage a question bank. */
export default function SearchPage() {
  const param = useParams('search');
  const me = useMe();
  const hits = useHits();
  const recent = useRecentWords();
  const keepsBank = holdsAny(me, 'editor', 'admin');
  const asked = param('kind');
  const [kind, setKind] = useState<SoughtKind>(isKind(asked) ? asked : 'all');
  const [typed, setTyped] = useState(param('words'));
  /** The words of the search whose hits are shown; '' before the first search. */
  const [sought, setSought] = useState('');
  const memberId = me?.memberId;

  const search = (words: string, ofKind: SoughtKind = kind) => {
    const trimmed = words.trim();
    if (trimmed === '') return;
    setTyped(trimmed);
    setSought(trimmed);
    setKind(ofKind);
    nameInAddress('search', { words: trimmed, ...(ofKind === 'all' ? {} : { kind: ofKind }) });
    void hits.open(soughtOf(ofKind, trimmed));
  };
  useLoad(() => {
    void loadMe();
    search(param('words'));
  });
  const { open: openRecent, remember } = recent;
  useEffect(() => {
    if (memberId !== undefined) openRecent(memberId);
  }, [memberId, openRecent]);
  // Somebody may search before the server has said who they are.
  useEffect(() => {
    if (memberId !== undefined && sought !== '') remember(memberId, sought);
  }, [memberId, sought, remember]);

  const type = (words: string) => {
    setTyped(words);
    if (words === '') setSought('');
  };
  return (
    <Page title='搜索'>
      <SearchBar value={typed} onChange={type} onSearch={() => search(typed)} />
      {sought === '' ? (
        <BeforeSearching
          recent={recent.words}
          keepsBank={keepsBank}
          onChoose={(words) => search(words)}
          onClear={() => memberId !== undefined && recent.clear(memberId)}
        />
      ) : (
        <>
          <Chips
            label='哪一类'
            options={kindOptions(keepsBank)}
            value={kind}
            onChange={(ofKind) => search(sought, ofKind)}
            isOneLine
          />
          <Card>
            <PagedView
              of={hits}
              onRetry={() => search(sought)}
              empty={
                <EmptyState
                  title={notFoundWords(kind, sought)}
                  hint={`换个说法，或者少写几个字。${scopeWords(keepsBank)}`}
                />
              }
            >
              {(rows) => (
                <Pieces of={rows} nodes={14}>
                  {(hit) => <HitRow key={`${hit.kind} ${hit.parentId} ${hit.subjectId}`} hit={hit} />}
                </Pieces>
              )}
            </PagedView>
          </Card>
        </>
      )}
    </Page>
  );
}
