import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { now } from '@/platform/clock';
import { returnToPlace, startAfresh } from '@/platform/navigate';
import { signOut } from '@/platform/session';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { friendlyTime } from '@/ui/friendly-time';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import type { Membership } from '../../../../../core/org/contract';
import { BindingForm } from '../../components/binding-form';
import { ElderSwitch } from '../../components/elder-switch';
import { FoundationForm } from '../../components/foundation-form';
import { useMembership } from '../../me-store';

/** The only page for a person who is not bound to the roster yet. */
export default function BindPage() {
  const { membership, refresh } = useMembership();
  const load = () => void refresh();
  useDidShow(load);
  const isMember = membership.state === 'ready' && membership.value.state === 'member';
  useEffect(() => {
    if (isMember) returnToPlace();
  }, [isMember]);

  return (
    <Page title='身份确认' isTab>
      <AsyncView of={membership} onRetry={load}>
        {(value) => <MembershipView membership={value} onRefresh={refresh} />}
      </AsyncView>
      <ElderSwitch />
      {process.env.TARO_ENV === 'h5' && <Button kind='quiet' text='换一个账号登录' onPress={leave} />}
    </Page>
  );
}

function leave() {
  signOut();
  startAfresh('signIn');
}

function MembershipView({ membership, onRefresh }: { membership: Membership; onRefresh: () => Promise<void> }) {
  const look = async () => {
    await onRefresh();
    const { membership: latest } = useMembership.getState();
    if (latest.state === 'ready' && latest.value.state === 'pending') toast('书记还没有确认');
  };
  switch (membership.state) {
    case 'unbound':
      return membership.isOrganisationEmpty ? <FoundationForm /> : <BindingForm />;
    case 'pending':
      return (
        <Notice
          text={`已提交：${membership.name}，${membership.unitName}，${friendlyTime(membership.requestedAt, now())}。支部书记确认后就可以使用。您若已经绑定过，请在原来的微信或账号上打开“我的”里的“账号与安全”自己同意，核对码 ${membership.checkCode}。`}
          action={<Button kind='quiet' text='看看结果' onPress={() => void look()} />}
        />
      );
    case 'rejected':
      return (
        <>
          <Notice kind='warn' text={`${membership.unitName}没有确认“${membership.name}”：${membership.reason}`} />
          <BindingForm />
        </>
      );
    case 'member':
      return null;
    default:
      return membership satisfies never;
  }
}
