import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { SaveActions } from '@/desk/save-actions';
import { ForMe } from '@/features/org/public-workbench';
import { go } from '@/platform/navigate';
import { titles } from '@/platform/titles';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Skeleton } from '@/ui/skeleton';
import type { FeedColumn } from '../../../../../core/feed/columns';
import { MOST_COLUMNS } from '../../../../../core/feed/columns';
import { isChanged, useColumns } from '../../desk/columns-store';
import { ColumnEditor } from '../../desk/components/column-editor';
import { drafterWords } from '../../desk/words';

/** 栏目: what an organisation's posts are sorted into, who drafts for each, and which need a sign-off. */
export default function ColumnsPage() {
  return <ForMe title={titles.columns}>{() => <Columns />}</ForMe>;
}

function Columns() {
  const state = useColumns();
  const { saved, form, chosen, isBusy, message, open, choose, add, save, discard } = state;
  // By its address the page has been shown before it is known who I am.
  useEffect(() => void open(), [open]);
  useDidShow(() => void open());
  const keep = async () => {
    if (await save()) toast('已保存');
  };
  const action = (
    <SaveActions isChanged={isChanged(state)} isBusy={isBusy} onSave={() => void keep()} onDiscard={discard} />
  );
  return (
    <Page title={titles.columns} wide='form' note={message} action={action}>
      <Notice text='读者在“支部”的“动态”里按这个顺序选栏目。停用的栏目不再收新稿，已经发布的仍然读得到，栏目名不变。' />
      <AsyncView of={saved} onRetry={() => void open()} skeleton={<Skeleton count={6} />}>
        {() => (
          <>
            <Card>
              <Row title='保密审查的条目' facts={['审签的人逐项确认']} onPress={() => go('checklist')} />
            </Card>
            <Card>
              {form.map((column) =>
                column.key === chosen ? (
                  <ColumnEditor key={column.key} column={column} />
                ) : (
                  <Row
                    key={column.key}
                    title={column.title || '没有名称'}
                    facts={factsOf(column)}
                    onPress={() => choose(column.key)}
                  />
                ),
              )}
              {form.length < MOST_COLUMNS && <Button kind='quiet' text='加一个栏目' onPress={add} />}
            </Card>
          </>
        )}
      </AsyncView>
    </Page>
  );
}

const factsOf = ({ isHidden, mayDraft, needsSignOff, allowsComments }: FeedColumn) =>
  isHidden
    ? ['已停用']
    : [`${drafterWords[mayDraft]}起草`, needsSignOff ? '都要审签' : undefined, allowsComments ? '收评论' : undefined];
