import { useDidShow, useLoad } from '@tarojs/taro';
import { useState } from 'react';
import { nameInAddress, useParams } from '@/platform/navigate';
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
const forAdmins: typeof everyone = [...everyone, { value: 'import', label: '导入' }];

/** 单元与名册: the roster of the units I manage, requests to be bound, and imports. */
export default function MembersPage() {
  const param = useParams('members');
  const me = useMe();
  const { units, open, narrow } = useMembers();
  const load = () => void open(param('unitId') || undefined);
  // Those who were counted are all shown: a name that was sought the last time would hide some of them.
  useLoad(() => (param('view') === 'neverBound' ? narrow(true, '') : narrow(false)));
  useDidShow(() => {
    void loadMe();
    load();
  });
  const views = holdsAny(me, 'admin') ? forAdmins : everyone;
  const [chosen, choose] = useState<View | null>(null);
  const view = chosen ?? views.find(({ value }) => value === param('view'))?.value ?? 'roster';

  return (
    <Page
      title={view === 'requests' ? viewTitles.bindings : titles.members}
      view={['view', view]}
      wide={view === 'import' ? 'form' : 'tables'}
    >
      <Tabs
        options={views}
        value={view}
        onChange={(next) => {
          choose(next);
          nameInAddress('members', { unitId: param('unitId') || undefined, view: next });
        }}
      />
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
