import { createPagedStore } from '@/ui/paged-store';
import type { ManagedCourseRow } from '../../../../core/classroom/workbench-contract';
import { fetchManagedCourses } from './api';
import { deskMessages } from './messages';

/** Courses that I may edit and publish again, newest first. */
export const useManagedCourses = createPagedStore({
  fetchPage: (_query: 'managed', cursor) => fetchManagedCourses(cursor === undefined ? {} : { cursor }),
  messages: deskMessages,
  idOf: (row: ManagedCourseRow) => row.courseId,
});
