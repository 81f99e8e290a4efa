import { useDidShow } from '@tarojs/taro';
import { FavouritesEntry } from '@/features/classroom/public';
import { NotebookEntry } from '@/features/notebook/public';
import { AccountCard, ElderSwitch, loadMe, SignOutButton, Workbench } from '@/features/org/public';
import { BookEntry } from '@/features/practice/public';
import { Page } from '@/ui/page';

export default function MeTab() {
  useDidShow(() => void loadMe());
  return (
    <Page title='我的' isTab>
      <AccountCard />
      <FavouritesEntry />
      <ElderSwitch />
      <BookEntry />
      <NotebookEntry />
      <Workbench />
      <SignOutButton />
    </Page>
  );
}
