import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { SaveActions } from '@/desk/save-actions';
import { ForMe } from '@/features/org/public-workbench';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { TextField } from '@/ui/text-field';
import { MOST_YEARS } from '../../../../../core/disclosure/catalogue';
import { type Draft, problemOf } from '../../holidays/form';
import { isChanged, useHolidays } from '../../holidays/store';

/** 节假日安排: which days are worked, so that a 公示 can count 工作日. */
export default function HolidaysPage() {
  return <ForMe title='节假日安排'>{() => <Years />}</ForMe>;
}

function Years() {
  const state = useHolidays();
  const { saved, form, isBusy, message, open, add, save, discard } = state;
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
    <Page title='节假日安排' wide='form' note={message} action={action}>
      <Notice text='照国务院办公厅每年的通知录入。没有录入的年份，按工作日计算的公示不能批准；改动只管以后批准的公示。' />
      <AsyncView of={saved} onRetry={() => void open()} skeleton={<Skeleton shape='form' />}>
        {() => (
          <>
            {form.length === 0 && <EmptyState title='还没有录入哪一年。' hint='加上一年，写明放假和调休上班的日子。' />}
            {form.length < MOST_YEARS && <Button kind='quiet' text='加一年' onPress={add} />}
            {form.map((draft) => (
              <Year key={draft.year} draft={draft} />
            ))}
          </>
        )}
      </AsyncView>
    </Page>
  );
}

function Year({ draft }: { draft: Draft }) {
  const { change, remove } = useHolidays();
  const { year, off, worked } = draft;
  const problem = problemOf(draft);
  // A field is not wrong before something is written in it.
  const errorOf = (field: 'off' | 'worked') =>
    problem?.field === field && draft[field].trim() !== '' ? problem.words : undefined;
  return (
    <Card title={`${year} 年`}>
      <TextField
        label='放假的日子'
        hint='一行写一段：10月1日到10月7日；包括放假期间的周末'
        value={off}
        onChange={(value) => change(year, { off: value })}
        lines={7}
        maxLength={600}
        error={errorOf('off')}
      />
      <TextField
        label='调休上班的周末'
        hint='一行写一天：10月10日'
        value={worked}
        onChange={(value) => change(year, { worked: value })}
        lines={6}
        maxLength={600}
        error={errorOf('worked')}
      />
      <Button kind='quiet' text='去掉这一年' label={`去掉这一年：${year}`} onPress={() => remove(year)} />
    </Card>
  );
}
