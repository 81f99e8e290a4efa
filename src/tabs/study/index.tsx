import { CourseShelf, FavouritesRow } from '@/features/classroom/public';
import { LibraryRow } from '@/features/library/public';
import { TestsRow } from '@/features/quiz/public';
import { SearchEntry } from '@/features/search/public';
import { Card } from '@/ui/card';
import { Page } from '@/ui/page';

export default function StudyTab() {
  return (
    <Page title='学习' isTab>
      <SearchEntry text='搜课时、条文和信息' />
      <CourseShelf />
      <Card>
        <TestsRow />
        <FavouritesRow />
        <LibraryRow />
      </Card>
    </Page>
  );
}
