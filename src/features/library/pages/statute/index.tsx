import { useLoad } from '@tarojs/taro';
import { loadMe } from '@/features/org/public';
import { useParams } from '@/platform/navigate';
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
  const load = () => void store.open(statuteId, article);
  useLoad(() => {
    void loadMe();
    load();
  });

  return (
    <Page title={statute.state === 'ready' ? statute.value.shortName : '条文'}>
      <AsyncView of={statute} onRetry={load}>
        {(value) =>
          store.part === null ? (
            <>
              <StatuteHead statute={value} />
              <Contents parts={store.parts} onRead={(part) => void store.read(part)} />
            </>
          ) : (
            <ArticlesOfPart statute={value} part={store.part} cited={article} />
          )
        }
      </AsyncView>
    </Page>
  );
}
