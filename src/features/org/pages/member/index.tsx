import { useLoad } from '@tarojs/taro';
import { useState } from 'react';
import { useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { EmptyState } from '@/ui/empty-state';
import { loading } from '@/ui/loadable';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { MemberEditor } from '../../components/member-editor';
import { loadMe } from '../../me';
import { useMembers } from '../../members-store';

/** One person of the roster: 预备党员 or not, exemption and roles. */
export default function MemberPage() {
  const param = useParams('member');
  const memberId = param('memberId');
  const { units, members, find } = useMembers();
  const [isSearching, setSearching] = useState(true);
  const load = () => {
    setSearching(true);
    void find(param('unitId'), memberId).finally(() => setSearching(false));
  };
  useLoad(() => {
    void loadMe();
    load();
  });
  const member = members.state === 'ready' ? members.value.find((row) => row.memberId === memberId) : undefined;

  return (
    <Page title='党员' wide>
      <AsyncView of={isSearching && !member ? loading : units} onRetry={load} skeleton={<Skeleton shape='form' />}>
        {(known) => (
          <AsyncView
            of={members}
            onRetry={load}
            isEmpty={() => member === undefined}
            empty={<EmptyState title='您管理的名册里没有这位党员。' hint='可能已经转到别的支部。' />}
          >
            {() => member && <MemberEditor member={member} units={known} />}
          </AsyncView>
        )}
      </AsyncView>
    </Page>
  );
}
