import { useDidHide, useDidShow } from '@tarojs/taro';
import { useRef } from 'react';
import { loadMe } from '@/features/org/public';
import { useMedia } from '@/platform/browser/use-media';
import { backTo, go, useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { loading } from '@/ui/loadable';
import { Page } from '@/ui/page';
import { ArticlesOfPart } from '../../components/articles-of-part';
import { Contents } from '../../components/contents';
import { PrintWhole, WholeText } from '../../components/print-whole';
import { StatuteHead } from '../../components/statute-head';
import { useStatute } from '../../statute-store';
import { useWhole } from '../../whole-store';

/** Whether there is likely a printer: at a desk, with a role or without. */
const usePaper: () => boolean =
  process.env.TARO_ENV === 'weapp' ? () => false : () => useMedia('(min-width: 900px), print');

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
  const hasPaper = usePaper();
  const { message } = useWhole();
  const title = statute.state !== 'ready' ? '条文' : store.part === null ? '法规' : statute.value.shortName;
  const toContents = () => {
    if (chapter === '') store.showContents();
    else backTo('statute', { statuteId });
  };

  return (
    <Page
      title={title}
      wide='form'
      note={message}
      action={hasPaper && store.part === null && statute.state === 'ready' && <PrintWhole statuteId={statuteId} />}
    >
      <AsyncView of={statute} onRetry={load}>
        {(value) =>
          store.part === null ? (
            <>
              <StatuteHead statute={value} />
              <Contents parts={store.parts} onRead={(part) => go('statute', { statuteId, part: String(part) })} />
              {hasPaper && <WholeText statuteId={statuteId} />}
            </>
          ) : (
            <ArticlesOfPart statute={value} part={store.part} cited={article} onContents={toContents} />
          )
        }
      </AsyncView>
    </Page>
  );
}
