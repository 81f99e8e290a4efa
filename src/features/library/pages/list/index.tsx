import { useDidShow } from '@tarojs/taro';
import { holdsAny, loadMe, useMe } from '@/features/org/public';
import { SearchEntry } from '@/features/search/public';
import { go } from '@/platform/navigate';
import { titles } from '@/platform/titles';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { PagedView } from '@/ui/paged-view';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { useStatutes } from '../../statutes-store';
import { articlesWords, versionWords } from '../../words';

/** 法规库: the newest version of each document. */
export default function LibraryPage() {
  const me = useMe();
  const list = useStatutes();
  const load = () => void list.open('all');
  useDidShow(() => {
    void loadMe();
    load();
  });

  return (
    <Page
      title={titles.library}
      wide
      action={holdsAny(me, 'admin') && <Button text='导入法规' kind='secondary' onPress={() => go('importStatute')} />}
    >
      <SearchEntry text='搜条文' kind='article' />
      <Card>
        <PagedView
          of={list}
          onRetry={load}
          empty={<EmptyState title='这里会显示法律法规和党内法规。' hint='由最上一级单元的管理员导入。' />}
        >
          {(rows) => (
            <Pieces of={rows}>
              {(row) => (
                <Row
                  key={row.statuteId}
                  title={row.shortName}
                  facts={[versionWords(row), articlesWords(row)]}
                  onPress={() => go('statute', { statuteId: row.statuteId })}
                />
              )}
            </Pieces>
          )}
        </PagedView>
      </Card>
    </Page>
  );
}
