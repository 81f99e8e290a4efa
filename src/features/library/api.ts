import { call } from '@/platform/call';
import type { InputOf } from '../../../core/kernel/endpoint';
import {
  type Citation,
  compareVersions,
  findCited,
  listStatutes,
  openArticles,
  openStatute,
} from '../../../core/library/contract';
import {
  importStatute,
  makeCourse,
  readStatuteFile,
  type StatuteImport,
} from '../../../core/library/workbench-contract';
import { listUnits } from '../../../core/org/workbench-contract';

export const fetchStatutes = (cursor: string | undefined) => call(listStatutes, { cursor });
export const fetchStatute = (statuteId: string) => call(openStatute, { statuteId });
export const fetchArticles = (statuteId: string, from: number, to: number) =>
  call(openArticles, { statuteId, from, to });
export const fetchCited = (citations: Citation[]) => call(findCited, { citations });
export const fetchComparison = (before: string, after: string) => call(compareVersions, { before, after });
export const sendStatute = (statute: StatuteImport) => call(importStatute, statute);
export const sendDocument = (content: string) => call(readStatuteFile, { content });
export const sendCourse = (course: InputOf<typeof makeCourse>) => call(makeCourse, course);
export const fetchUnits = () => call(listUnits, {});
