import { useDidShow, useLoad } from '@tarojs/taro';
import { useState } from 'react';
import { useParams } from '@/platform/navigate';
import { titles, viewTitles } from '@/platform/titles';
import { AsyncView } from '@/ui/async-view';
import { EmptyState } from '@/ui/empty-state';
import { Page } from '@/ui/page';
import { Tabs } from '@/ui/tabs';
import { BindingQueue } from '../../components/binding-queue';
import { ImportForm } from '../../components/import-form';
import { Roster } from '../../components/roster';
import { holdsAny, loadMe, useMe } from '../../me';
import { useMembers } from '../../members-store';

type View = 'roster' | 'requests' | 'import';

const everyone: { value: View; label: string }[] = [
  { value: 'roster', label: '名册' },
  { value: 'requests', label: '待确认' },
];

/** 单元与名册: the roster of the units I manage, requests to be bound, and imports. */
export default function MembersPage() {
  const param = useParams('members');
  const me = useMe();
  const [view, setView] = useState<View>(param('view') === 'requests' ? 'requests' : 'roster');
  const { units, open, narrow } = useMembers();
  const load = () => void open(param('unitId') || undefined);
  useLoad(() => narrow(param('view') === 'neverBound'));
  useDidShow(() => {
    void loadMe();
    load();
  });
  const views = holdsAny(me, 'admin') ? [...everyone, { value: 'import' as const, label: '导入' }] : everyone;

  return (
    <Page
      title={param('view') === 'requests' ? viewTitles.bindings : titles.members}
      wide={view === 'import' ? 'form' : 'tables'}
    >
      <Tabs options={views} value={view} onChange={setView} />
      {view === 'roster' && (
        <AsyncView
          of={units}
          onRetry={load}
          isEmpty={(known) => known.length === 0}
          empty={<EmptyState title='您还没有管理的单元。' hint='由管理员授予角色后，这里会出现名册。' />}
        >
          {(known) => <Roster units={known} />}
        </AsyncView>
      )}
      {view === 'requests' && <BindingQueue />}
      {view === 'import' && <ImportForm />}
    </Page>
  );
}
