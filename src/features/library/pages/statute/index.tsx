import { useDidHide, useDidShow } from '@tarojs/taro';
import { useRef } from 'react';
import { loadMe } from '@/features/org/public';
import { backTo, go, useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { loading } from '@/ui/loadable';
import { Page } from '@/ui/page';
import { ArticlesOfPart } from '../../components/articles-of-part';
import { Contents } from '../../components/contents';
import { StatuteHead } from '../../components/statute-head';
import { useStatute } from '../../statute-store';

/** One version of a document: its table of contents, or the part that was opened. */
export default function StatutePage() {
  const param = useParams('statute');
  const store = useStatute();
  const statuteId = param('statuteId');
  const article = param('article');
  const statute = store.statuteId === statuteId ? store.statute : loading;
  const chapter = param('part');
  /** Where this page was left: several of them may lie on each other, and the store holds what is on top. */
  const leftAt = useRef<number | null>(chapter === '' ? null : Number(chapter));
  const isLeft = useRef(chapter !== '');
  const load = () => {
    if (isLeft.current) void store.turnTo(statuteId, leftAt.current);
    else void store.open(statuteId, article);
  };
  useDidShow(() => {
    void loadMe();
    load();
  });
  useDidHide(() => {
    leftAt.current = useStatute.getState().part;
    isLeft.current = true;
  });
  const toContents = () => {
    if (chapter === '') store.showContents();
    else backTo('statute', { statuteId });
  };

  return (
    <Page title={statute.state === 'ready' ? statute.value.shortName : '条文'}>
      <AsyncView of={statute} onRetry={load}>
        {(value) =>
          store.part === null ? (
            <>
              <StatuteHead statute={value} />
              <Contents parts={store.parts} onRead={(part) => go('statute', { statuteId, part: String(part) })} />
            </>
          ) : (
            <ArticlesOfPart statute={value} part={store.part} cited={article} onContents={toContents} />
          )
        }
      </AsyncView>
    </Page>
  );
}
