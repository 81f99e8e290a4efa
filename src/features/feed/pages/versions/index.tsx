import { useLoad } from '@tarojs/taro';
import { useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { exactTime } from '@/ui/friendly-time';
import { loading } from '@/ui/loadable';
import { Page } from '@/ui/page';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { Skeleton } from '@/ui/skeleton';
import type { PostVersion } from '../../../../../core/feed/history-contract';
import { Change, type Compared } from '../../components/change';
import { useVersions } from '../../versions-store';

/** What each amendment of a post has changed, the latest first. */
export default function VersionsPage() {
  const param = useParams('postVersions');
  const { postId, versions: last, open } = useVersions();
  const versions = postId === param('postId') ? last : loading;
  const load = () => void open(param('postId'));
  useLoad(load);
  return (
    <Page title='改了什么'>
      <AsyncView
        of={versions}
        onRetry={load}
        skeleton={<Skeleton shape='article' />}
        isEmpty={(found) => found.length < 2}
        empty={<EmptyState title='这条信息没有更正过。' />}
      >
        {(found) => (
          <>
            <Card>
              <Row title={found[0]?.title ?? ''} isWhole facts={[`现在是第 ${found[0]?.version} 版`]} />
            </Card>
            <Pieces of={pairsOf(found)} nodes={nodesOf}>
              {([after, before]) => (
                <Card key={after.version} title={`第 ${after.version} 版 · ${exactTime(after.at)}`}>
                  {changesOf(before, after).map((change) => (
                    <Change key={change.label} {...change} />
                  ))}
                </Card>
              )}
            </Pieces>
          </>
        )}
      </AsyncView>
    </Page>
  );
}

type Pair = [after: PostVersion, before: PostVersion];

/** Each version with the one before it. */
const pairsOf = (found: readonly PostVersion[]): Pair[] =>
  found.flatMap((after, index): Pair[] => {
    const before = found[index + 1];
    return before ? [[after, before]] : [];
  });

const linesIn = ({ text }: PostVersion): number => Math.min(60, text.split('\n').length);

/** Elements of a change, about. */
const nodesOf = (pair: Pair): number => 20 + pair.reduce((total, version) => total + 2 * linesIn(version), 0);

const dueWords = ({ dueAt }: PostVersion): string => (dueAt === null ? '不是必读' : `${exactTime(dueAt)} 截止`);

function changesOf(before: PostVersion, after: PostVersion): Compared[] {
  const changes = [
    { label: '标题', before: before.title, after: after.title },
    { label: '正文', before: before.text, after: after.text },
    { label: '必读', before: dueWords(before), after: dueWords(after) },
  ].filter((change) => change.before !== change.after);
  return changes.length > 0 ? changes : [{ label: '排版', before: before.text, after: after.text }];
}
