import { collection, index } from '../_kit/collection';
import type { QuestionDoc, QuestionVersionDoc } from './documents';
import type { ImportDoc, ImportRowDoc } from './imports/documents';
import type { StoredQuestion } from './questions/document';
import type { ReportDoc } from './reports/repository';

export const Questions = collection<QuestionDoc, StoredQuestion>({
  name: 'questions',
  id: '单元:编号',
  summary: '试题（含答案，只在服务器）',
  indexes: [
    index('bank', 'unitId', 'state', 'type', 'topic'),
    index('citing', 'documentKey', 'state', '_id'),
    index('stale', 'state', 'path', '_id'),
    index('byStem', 'unitId', 'stemKey'),
    index('byImport', 'written.importId', '_id'),
  ],
});

export const QuestionReports = collection<ReportDoc>({
  name: 'questionReports',
  id: '试题:版本:党员',
  summary: '党员对一道题的报错和答复',
  indexes: [index('queue', 'state', 'path', 'subject'), index('mine', 'memberId', 'at')],
});

export const QuestionVersions = collection<QuestionVersionDoc>({
  name: 'questionVersions',
  id: '试题:版本',
  summary: '试题以前的版本',
  indexes: [index('ofQuestion', 'subject', '-version')],
});

export const Imports = collection<ImportDoc>({
  name: 'imports',
  id: '党员:写的人先取的键',
  summary: '题库的一次导入：文件、选项、读到和写到哪里',
  indexes: [
    index('managed', 'path', '-order'),
    index('byState', 'state', 'path', '-order'),
    index('old', 'isCleaned', 'at'),
    index('underWay', 'state', 'at'),
  ],
});

export const ImportRows = collection<ImportRowDoc>({
  name: 'importRows',
  id: '导入:行',
  summary: '导入的一行和它的结论',
  indexes: [index('byImport', 'importId', '_id'), index('byGroup', 'importId', 'group', '_id')],
});
