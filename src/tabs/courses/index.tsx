import { CourseShelf } from '@/features/classroom/public';
import { LibraryEntry } from '@/features/library/public';
import { TestsEntry } from '@/features/quiz/public';
import { SearchEntry } from '@/features/search/public';
import { Page } from '@/ui/page';

export default function CoursesTab() {
  return (
    <Page title='课堂' isTab>
      <SearchEntry text='搜课时、条文和信息' />
      <CourseShelf />
      <TestsEntry />
      <LibraryEntry />
    </Page>
  );
}
