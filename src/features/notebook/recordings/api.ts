import { call } from '@/platform/call';
import { openLesson } from '../../../../core/classroom/lesson-contract';
import type { InputOf } from '../../../../core/kernel/endpoint';
import { openArticles } from '../../../../core/library/contract';
import { deleteRecording, keepRecording, listRecordings, prepareRecording } from '../../../../core/notebook/contract';

export const fetchLesson = (lessonId: string) => call(openLesson, { lessonId });
export const fetchArticles = (input: InputOf<typeof openArticles>) => call(openArticles, input);

export const fetchRecordings = (cursor: string | undefined) => call(listRecordings, { cursor });
export const askRecordingTicket = (input: InputOf<typeof prepareRecording>) => call(prepareRecording, input);
export const sendRecording = (input: InputOf<typeof keepRecording>) => call(keepRecording, input);
export const sendRecordingDeletion = (recordingId: string) => call(deleteRecording, { recordingId });
