import { useDidShow } from '@tarojs/taro';
import { FavouritesRow } from '@/features/classroom/public';
import { NotebookRows } from '@/features/notebook/public';
import { AccountCard, ElderSwitch, loadMe, SignOutButton, Workbench } from '@/features/org/public';
import { BookRow } from '@/features/practice/public';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';

export default function MeTab() {
  useDidShow(() => void loadMe());
  return (
    <Page title='我的' isTab>
      <AccountCard />
      <Card title='我的学习'>
        <BookRow />
        <NotebookRows />
        <FavouritesRow />
      </Card>
      <ElderSwitch />
      <Workbench />
      <SignOutButton />
    </Page>
  );
}
