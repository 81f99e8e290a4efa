import { CourseShelf } from '@/features/classroom/public';
import { Page } from '@/ui/page';

export default function CoursesTab() {
  return (
    <Page title='课堂' isTab>
      <CourseShelf />
    </Page>
  );
}
