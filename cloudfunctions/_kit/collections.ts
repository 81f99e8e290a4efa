import type { AssignmentDoc, CompletionDoc } from './assignments';
import type { AuditDoc } from './audit';
import type { KeptPolicyDoc, MemberDoc, PolicyDoc } from './caller';
import { collection, index } from './collection';
import type { DailyCountDoc } from './daily-counts';
import type { NoticeDoc } from './notices';
import type { EarlyResultDoc, PictureCheckDoc } from './picture-check';
import type { SearchEntryDoc } from './search-entries';
import type { FixedFileDoc } from './text-files';
import type { FileRoundDoc, TextUploadDoc } from './unused-files';

export const Members = collection<MemberDoc>({
  name: 'members',
  id: '管理员给的编号',
  summary: '党员：姓名、单元、角色、平台身份、免考核',
  indexes: [
    index('byIdentity', 'identities'),
    index('byPath', 'path', '_id'),
    index('byUnitAndName', 'unitId', 'name'),
    index('byName', 'name'),
    index('byNameKey', 'nameKey'),
    index('byNamePart', 'nameParts', 'status', '_id'),
    index('byRole', 'roles.role', 'roles.unitId'),
    index('byRoleUnit', 'roles.unitId'),
  ],
});

export const Policies = collection<PolicyDoc, KeptPolicyDoc>({
  name: 'policies',
  id: '单元编号',
  summary: '组织策略：打卡、积分',
});

export const Assignments = collection<AssignmentDoc>({
  name: 'assignments',
  id: 'post:… | paper:… | course:…',
  summary: '布置的任务：必读、每周自测、课程',
  indexes: [
    index('open', 'isWithdrawn', 'scope', 'dueAt'),
    index('managed', 'isWithdrawn', 'audience', '-dueOrder'),
    index('asked', 'isWithdrawn', 'scope', '-dueOrder'),
  ],
});

export const Completions = collection<CompletionDoc>({
  name: 'completions',
  id: '任务:党员',
  summary: '一名党员完成一项任务',
  indexes: [index('byAssignment', 'assignmentId', 'memberId')],
});

export const Notices = collection<NoticeDoc>({
  name: 'notices',
  id: '党员:事由',
  summary: '告诉党员的事：成绩变了，报错有了答复',
  indexes: [index('mine', 'memberId', 'isRead', '-order')],
});

export const DailyCounts = collection<DailyCountDoc>({
  name: 'dailyCounts',
  id: '党员:什么',
  summary: '一名党员二十四小时里写了多少，见每日限量',
});

export const SearchEntries = collection<SearchEntryDoc>({
  name: 'searchEntries',
  id: '所属/对象/段',
  summary: '能搜到的一段文字：标题、正文、二字组、谁看得到',
  indexes: [index('find', 'grams', 'kind', 'within', '-order'), index('byOwner', 'owner', '_id')],
});

export const FixedFiles = collection<FixedFileDoc>({
  name: 'fixedFiles',
  id: '传上来时的路径',
  summary: '课时、信息、公开事项里的一份文件：交出来那一刻的副本',
  indexes: [index('byCopy', 'fileId')],
});

export const PictureChecks = collection<PictureCheckDoc>({
  name: 'pictureChecks',
  id: '图片内容的散列',
  summary: '问过微信的图片：问的编号、什么时候问的、结果；还没有结果就给人看了的，在哪里、告诉谁',
  indexes: [index('byTraces', 'traceIds')],
});

export const EarlyResults = collection<EarlyResultDoc>({
  name: 'earlyResults',
  id: '微信的编号',
  summary: '先于我们记下编号就来了的图片检查结果；留一天',
  indexes: [index('old', 'at')],
});

export const TextUploads = collection<TextUploadDoc>({
  name: 'textUploads',
  id: '传到的路径',
  summary: '发出过的课时、信息、公开事项文件的上传许可：清理没有哪篇正文用的',
});

export const FileRounds = collection<FileRoundDoc>({
  name: 'fileRounds',
  id: 'round',
  summary: '清理文件的一轮走到了哪里',
});

export const AuditLog = collection<AuditDoc>({
  name: 'auditLog',
  id: '随机',
  summary: '谁在何时对什么做了什么',
  indexes: [index('bySubject', 'subject', '-at'), index('byPath', 'path', '-at')],
});
