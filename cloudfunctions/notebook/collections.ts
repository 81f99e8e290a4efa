import { collection, index } from '../_kit/collection';
import type { RecordingDoc } from './recording-repository';
import type { NoteDoc } from './repository';
import type { UploadDoc } from './uploads';

export const Notes = collection<NoteDoc>({
  name: 'notes',
  id: '党员:写的人先取的键',
  summary: '学习笔记：正文、照片、记在哪节课的哪一段，是否分享到支部',
  indexes: [
    index('mine', 'memberId', '-order'),
    index('mineOnLesson', 'memberId', 'lessonId', '-order'),
    index('shared', 'status', 'branchId', '-touched'),
    index('sharedOnLesson', 'status', 'lessonId', 'branchId', '-touched'),
    index('queue', 'status', 'path', 'touched'),
  ],
});

export const Recordings = collection<RecordingDoc>({
  name: 'recordings',
  id: '党员:录的人先取的键',
  summary: '听读录音：读的哪一句，文件在哪里',
  indexes: [index('mine', 'memberId', '-order')],
});

export const Uploads = collection<UploadDoc>({
  name: 'uploads',
  id: '随机 | 党员:录音的键.扩展名',
  summary: '发出过的照片和录音的上传许可：清理传了没用的',
  indexes: [index('byTime', 'at')],
});
