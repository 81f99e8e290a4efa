import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { SaveActions } from '@/desk/save-actions';
import { ForMe } from '@/features/org/public-workbench';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Skeleton } from '@/ui/skeleton';
import { TextField } from '@/ui/text-field';
import { isChanged, useChecklist } from '../../desk/checklist-store';

/** 保密审查: what whoever signs a post off answers for, item by item. */
export default function ChecklistPage() {
  return <ForMe title='保密审查'>{() => <Items />}</ForMe>;
}

function Items() {
  const state = useChecklist();
  const { saved, form, isBusy, message, isOvertaken, open, change, save, discard } = state;
  // By its address the page has been shown before it is known who I am.
  useEffect(() => void open(), [open]);
  useDidShow(() => void open());
  const keep = async () => {
    if (await save()) toast('已保存');
  };
  const action = (
    <SaveActions
      isChanged={isChanged(state)}
      isBusy={isBusy}
      onSave={() => void keep()}
      onDiscard={discard}
      {...(isOvertaken && { discardText: '用现在的' })}
    />
  );
  return (
    <Page title='保密审查' wide='form' note={message} action={action}>
      <Notice text='审签的人对每一条逐项确认，都确认了才能审签；确认了哪几条，和签发的那一版一起留着。' />
      <AsyncView of={saved} onRetry={() => void open()} skeleton={<Skeleton shape='form' />}>
        {({ items }) => (
          <>
            {isOvertaken && (
              <Card title='现在的'>
                {items.map((item) => (
                  <Row key={item} title={item} isWhole />
                ))}
              </Card>
            )}
            <Card>
              <TextField
                label='条目'
                hint='一行一条，最多 12 条'
                value={form}
                onChange={change}
                lines={8}
                maxLength={800}
              />
            </Card>
          </>
        )}
      </AsyncView>
    </Page>
  );
}
