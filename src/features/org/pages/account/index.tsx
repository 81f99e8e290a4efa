import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Pieces } from '@/ui/pieces';
import { Skeleton } from '@/ui/skeleton';
import { useAccount } from '../../account-store';
import { BindingConsent } from '../../components/binding-consent';
import { EverywhereCard } from '../../components/everywhere-card';
import { OwnIdentities } from '../../components/own-identities';
import { PasswordCard } from '../../components/password-card';

/** 账号与安全: which accounts are bound to me, and who asks for another in my name. */
export default function AccountPage() {
  const { account, load } = useAccount();
  const [message, setMessage] = useState<string | null>(null);
  useDidShow(() => void load());
  const conclude = (refusal: string | null, done: string) => {
    setMessage(refusal);
    if (refusal === null) toast(done);
  };

  return (
    <Page title='账号与安全'>
      {message && <Notice kind='warn' text={message} />}
      <AsyncView of={account} onRetry={() => void load()} skeleton={<Skeleton shape='form' />}>
        {({ identities, requests }) => (
          <>
            <Pieces of={requests} nodes={16}>
              {(request) => <BindingConsent key={request.requestId} request={request} conclude={conclude} />}
            </Pieces>
            <OwnIdentities identities={identities} conclude={conclude} />
            <EverywhereCard />
            <PasswordCard />
            <Notice text='换手机、换电脑要再绑定一个时，在新的上面输入邀请码和姓名申请，再回到这里同意。多出来不认得的，请解除并告诉管理员。' />
          </>
        )}
      </AsyncView>
    </Page>
  );
}
