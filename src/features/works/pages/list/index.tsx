import { useDidShow } from '@tarojs/taro';
import { go, useParams } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import type { CallList } from '../../../../../core/works/contract';
import { useCalls } from '../../list-store';
import { kindsWords, stageLine } from '../../words';

const options: { value: CallList; label: string }[] = [
  { value: 'open', label: '征集中' },
  { value: 'ended', label: '已截止' },
  { value: 'judging', label: '请我评的' },
];

const empty: Record<CallList, { title: string; hint: string }> = {
  open: { title: '征集会显示在这里。', hint: '由支部发起：格言、文章、照片、录音、短片，写明交给谁看、怎样用。' },
  ended: { title: '截止了的征集会显示在这里。', hint: '评定以后，这里看得到作品和署名。' },
  judging: { title: '没有等您评的作品。', hint: '请您做评委的征集截止以后，会显示在这里。' },
};

/** 征集: calls for works that are open for me, that have ended, and that I judge. */
export default function CallsPage() {
  const param = useParams('calls');
  const list = useCalls();
  const asked = options.find(({ value }) => value === param('list'))?.value ?? 'open';
  const shown = list.query ?? asked;
  const load = () => void list.open(shown);
  useDidShow(load);
  return (
    <Page title='征集'>
      <Chips label='征集' options={options} value={shown} onChange={(value) => void list.open(value)} />
      <Card>
        <PagedView of={list} onRetry={load} empty={<EmptyState {...empty[shown]} />}>
          {(rows) => (
            <Pieces of={rows}>
              {(row) => (
                <Row
                  key={row.callId}
                  title={row.title}
                  facts={[row.unitName, kindsWords(row.kinds), stageLine(row), row.isJuror ? '请您做评委' : undefined]}
                  onPress={() => go('call', { callId: row.callId })}
                />
              )}
            </Pieces>
          )}
        </PagedView>
      </Card>
    </Page>
  );
}
