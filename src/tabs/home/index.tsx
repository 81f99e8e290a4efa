import { Home } from '@/features/home/public';
import { Page } from '@/ui/page';

export default function HomeTab() {
  return (
    <Page title='首页' isTab>
      <Home />
    </Page>
  );
}
