import { Board } from '@/features/disclosure/public';
import { go } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';

export default function BoardTab() {
  return (
    <Page title='公开' isTab>
      <Card>
        <Row title='我的反馈' facts={['提过的意见和答复']} onPress={() => go('feedback', {})} />
      </Card>
      <Board />
    </Page>
  );
}
