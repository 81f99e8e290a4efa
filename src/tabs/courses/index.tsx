import { CourseShelf } from '@/features/classroom/public';
import { LibraryEntry } from '@/features/library/public';
import { Page } from '@/ui/page';

export default function CoursesTab() {
  return (
    <Page title='课堂' isTab>
      <CourseShelf />
      <LibraryEntry />
    </Page>
  );
}
