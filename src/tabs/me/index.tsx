import { useDidShow } from '@tarojs/taro';
import { AccountCard } from '@/features/org/components/account-card';
import { ElderSwitch } from '@/features/org/components/elder-switch';
import { Workbench } from '@/features/org/components/workbench';
import { loadMe } from '@/features/org/public';
import { Page } from '@/ui/page';

export default function MeTab() {
  useDidShow(() => void loadMe());
  return (
    <Page title='我的' isTab>
      <AccountCard />
      <ElderSwitch />
      <Workbench />
    </Page>
  );
}
