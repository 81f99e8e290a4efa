import { now } from '@/platform/clock';
import { confirm } from '@/platform/confirm';
import { forgetKept } from '@/platform/kept';
import { restartAt } from '@/platform/navigate';
import { accountName } from '@/platform/session';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { timeAnd } from '@/ui/friendly-time';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import type { AccountView } from '../../../../core/org/account-contract';
import { useAccount } from '../account-store';
import { useMembership } from '../me-store';
import { identityWords } from '../words';

type Identity = AccountView['identities'][number];

interface OwnIdentitiesProps {
  identities: readonly Identity[];
  conclude: (refusal: string | null, done: string) => void;
}

/** The whole name of an account is known only where it is in hand: the roster has numbers of accounts, no names. */
const titleOf = ({ kind, isInHand, account }: Identity): string =>
  [identityWords[kind], (isInHand && kind === 'browser' ? accountName() : null) ?? account].filter(Boolean).join(' ');

/** The accounts that are bound to me, each of which I can end. */
export function OwnIdentities({ identities, conclude }: OwnIdentitiesProps) {
  const { end, load } = useAccount();
  const leave = async ({ identityId, kind, isInHand }: Identity) => {
    const word = identityWords[kind];
    const content = isInHand
      ? `这个${word}随即不能再用您的身份；笔记、成绩都留着，这台设备上没有保存的文字、没有送出的学习记录会清除。要再绑定，得重新申请，由管理员确认。`
      : `那个${word}随即不能再用您的身份。`;
    if (!(await confirm({ title: '解除绑定', content, confirmText: '解除' }))) return;
    const refusal = await end(identityId);
    conclude(refusal, '已解除');
    if (refusal !== null || !isInHand) return load();
    forgetKept();
    useMembership.getState().forget();
    restartAt('bind');
  };
  return (
    <Card title='绑定的微信和账号'>
      <Pieces of={identities}>
        {(one) => (
          <Row
            key={one.identityId}
            title={titleOf(one)}
            facts={[
              one.isInHand ? '正在用的' : undefined,
              one.boundAt === null ? '没有记下哪天绑定' : timeAnd(one.boundAt, now(), '绑定'),
              one.mayEnd ? undefined : '七天后才能从这里解除',
            ]}
            mark={one.mayEnd ? <Button kind='quiet' text='解除' onPress={() => void leave(one)} /> : undefined}
          />
        )}
      </Pieces>
    </Card>
  );
}
