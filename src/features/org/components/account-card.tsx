import { confirm } from '@/platform/confirm';
import { go, restartAt } from '@/platform/navigate';
import { signOut } from '@/platform/session';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Row } from '@/ui/row';
import { Tag } from '@/ui/tag';
import { useStanding } from '../me-store';
import { roleWords } from '../words';

/** Who I am, what I wrote, and in a browser the way out. */
export function AccountCard() {
  const { standing, refresh } = useStanding();
  return (
    <AsyncView of={standing} onRetry={() => void refresh()}>
      {(value) =>
        value.state === 'member' && (
          <>
            <Card>
              <Row
                title={value.me.name}
                facts={[value.me.unitName, ...new Set(value.me.roles.map(({ role }) => roleWords[role]))]}
                mark={value.me.isExempt ? <Tag text='免考核' tone='info' /> : undefined}
              />
              <Row title='我的反馈' facts={['对党务公开事项提的意见和答复']} onPress={() => go('feedback', {})} />
            </Card>
            {process.env.TARO_ENV === 'h5' && <Button kind='quiet' text='退出登录' onPress={() => void leave()} />}
          </>
        )
      }
    </AsyncView>
  );
}

async function leave() {
  const agreed = await confirm({
    title: '退出登录',
    content: '退出后，再用要重新输入账号和密码。',
    confirmText: '退出',
  });
  if (!agreed) return;
  signOut();
  useStanding.getState().forget();
  restartAt('signIn');
}
