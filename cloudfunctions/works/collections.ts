import { collection, index } from '../_kit/collection';
import type { CallDoc, PartDoc, RecordingDoc, ScoreDoc, SubmissionDoc, VoteDoc, WorkUploadDoc } from './documents';

export const Calls = collection<CallDoc>({
  name: 'calls',
  id: '起草的人先取的编号',
  summary: '征集：要求、种类、截止、谁评、作品可以怎样用、奖项',
  indexes: [
    index('shown', 'isShown', 'scope', 'endOrder'),
    index('jury', 'juryIds', 'status', 'endOrder'),
    index('work', 'status', 'path', '-touched'),
    index('byEnd', 'status', 'path', 'endOrder'),
    index('written', 'status', 'writerIds', 'touched'),
    index('untold', 'isTold', 'status'),
  ],
});

export const Submissions = collection<SubmissionDoc>({
  name: 'submissions',
  id: '随机：看不出是谁的、什么时候交的',
  summary: '征集的一件作品：内容、文件的副本、声明、同意的用途；姓名在评定以前只给交的人自己',
  indexes: [
    index('ofCall', 'callId', 'state', '_id'),
    index('queue', 'state', 'callPath', '_id'),
    index('mine', 'memberId', '-order'),
    index('byText', 'callId', 'textKeys'),
    index('byHash', 'callId', 'hashes'),
    index('byFile', 'fileIds'),
  ],
});

export const WorkParts = collection<PartDoc>({
  name: 'workParts',
  id: '`<征集>:<党员>`',
  summary: '一名党员在一次征集里交了哪几件、投了哪几件：限量，重发的认得出',
});

export const WorkScores = collection<ScoreDoc>({
  name: 'workScores',
  id: '`<作品>:<评委>`',
  summary: '一名评委给一件作品的分：一人一次，可以改；谁给的不告诉别人',
  indexes: [index('byCall', 'callId', 'submissionId')],
});

export const WorkVotes = collection<VoteDoc>({
  name: 'workVotes',
  id: '`<作品>:<党员>`',
  summary: '一名党员投给一件作品的一票：谁投的不告诉别人',
  indexes: [index('byCall', 'callId', 'submissionId')],
});

export const WorkRecordings = collection<RecordingDoc>({
  name: 'workRecordings',
  id: '`<征集>:<党员>:<键>`',
  summary: '一名党员正在一块一块地传的录音或短片：多大、哪几块给过许可；交了就删，没有交的一周后清理',
  indexes: [index('byTime', 'at')],
});

export const WorkUploads = collection<WorkUploadDoc>({
  name: 'workUploads',
  id: '随机',
  summary: '发出过的作品文件上传许可，和为作品做的副本：清理没有交的',
  indexes: [index('byTime', 'at')],
});
