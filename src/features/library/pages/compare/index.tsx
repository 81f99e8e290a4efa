import { useLoad } from '@tarojs/taro';
import { useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Page } from '@/ui/page';
import { useComparison } from '../../comparison-store';
import { Changes } from '../../components/changes';

/** Two versions of a document, article by article. */
export default function ComparePage() {
  const param = useParams('compareStatute');
  const { comparison, open } = useComparison();
  const load = () => void open(param('before'), param('after'));
  useLoad(load);

  return (
    <Page title='版本对照' wide>
      <AsyncView of={comparison} onRetry={load}>
        {(value) => <Changes comparison={value} />}
      </AsyncView>
    </Page>
  );
}
