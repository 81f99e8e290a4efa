/** One index: MongoDB's compound keys; a field that holds an array is indexed element by element. */
export interface IndexDeclaration {
  name: string;
  keys: { field: string; direction: 1 | -1 }[];
  unique: boolean;
}

export interface CollectionDeclaration {
  name: string;
  /** What a document is, for docs/data-model.md. */
  summary: string;
  /** How `_id` is made. */
  id: string;
  /** Only functions touch the database. */
  permission: 'ADMINONLY';
  indexes: IndexDeclaration[];
}

/** `index('feed', 'status', 'scope', '-order')`: a leading `-` means descending. */
const index = (name: string, ...fields: string[]): IndexDeclaration => ({
  name,
  keys: fields.map((field) =>
    field.startsWith('-') ? { field: field.slice(1), direction: -1 } : { field, direction: 1 },
  ),
  unique: false,
});

const declare = (name: string, id: string, summary: string, ...indexes: IndexDeclaration[]): CollectionDeclaration => ({
  name,
  summary,
  id,
  permission: 'ADMINONLY',
  indexes,
});

/** Every collection of the product. The local database, the deploy script and docs/data-model.md read this list. */
export const collections = [
  declare('units', '管理员给的编号', '组织单元和它到顶层的路径', index('byPath', 'path', '_id')),
  declare(
    'members',
    '管理员给的编号',
    '党员：姓名、单元、角色、平台身份、免考核',
    index('byIdentity', 'identities'),
    index('byPath', 'path', '_id'),
    index('byUnitAndName', 'unitId', 'name'),
    index('byRole', 'roles.role', 'roles.unitId'),
  ),
  declare('bindings', '平台身份', '一个平台身份只绑定一名党员'),
  declare('bindingRequests', '平台身份的摘要', '绑定申请', index('waiting', 'status', 'path', 'requestedAt')),
  declare('invitations', '单元编号', '单元的现行邀请码', index('byCode', 'code')),
  declare('visitorTries', '平台身份', '一小时内输错邀请码或初始化口令的次数'),
  declare('policies', '单元编号', '组织策略：打卡、积分'),
  declare(
    'posts',
    '写的人先取的编号',
    '信息：从草稿到发布',
    index('feed', 'status', 'scope', '-order'),
    index('feedByColumn', 'status', 'column', 'scope', '-order'),
    index('work', 'status', 'path', '-touched'),
  ),
  declare(
    'assignments',
    'post:… | paper:… | course:…',
    '布置的任务：必读、每周自测、课程',
    index('open', 'isWithdrawn', 'scope', 'dueAt'),
    index('managed', 'isWithdrawn', 'audience', '-dueOrder'),
    index('asked', 'isWithdrawn', 'scope', '-dueOrder'),
  ),
  declare('completions', '任务:党员', '一名党员完成一项任务', index('byAssignment', 'assignmentId', 'memberId')),
  declare(
    'disclosures',
    '提出的人先取的编号',
    '党务公开事项：提出、审核、审批、进展、结果',
    index('board', 'isPublic', 'scope', '-order'),
    index('boardByCategory', 'isPublic', 'category', 'scope', '-order'),
    index('work', 'status', 'path', '-touched'),
  ),
  declare(
    'feedback',
    '事项:党员:写的人先取的键',
    '对公开事项的意见和答复',
    index('mine', 'memberId', '-order'),
    index('mineOnItem', 'disclosureId', 'memberId', '-order'),
    index('queue', 'state', 'path', 'dueOrder'),
  ),
  declare('courses', '编号', '课程和课时目录', index('visible', 'scope', 'order'), index('managed', 'path', '-order')),
  declare(
    'lessons',
    '编号',
    '课时的 Markdown、正文和小测（含答案，只在服务器）',
    index('byCourse', 'courseId', 'position'),
  ),
  declare('progress', '课程:党员', '一名党员在一门课程里：每节课的位置和完成时间', index('byMember', 'memberId')),
  declare('learners', '党员', '上次学到哪里'),
  declare('favourites', '党员:类别:编号', '收藏的一门课程或一节课', index('mine', 'memberId', '-order')),
  declare(
    'notes',
    '党员:写的人先取的键',
    '学习笔记：正文、照片、记在哪节课的哪一段，是否分享到支部',
    index('mine', 'memberId', '-order'),
    index('mineOnLesson', 'memberId', 'lessonId', '-order'),
    index('shared', 'status', 'branchId', '-touched'),
    index('sharedOnLesson', 'status', 'lessonId', 'branchId', '-touched'),
    index('queue', 'status', 'path', 'touched'),
  ),
  declare('recordings', '党员:录的人先取的键', '听读录音：读的哪一句，文件在哪里', index('mine', 'memberId', '-order')),
  declare(
    'questions',
    '单元:编号',
    '试题（含答案，只在服务器）',
    index('bank', 'unitId', 'state', 'type', 'topic'),
    index('citing', 'documentKey', 'state', '_id'),
    index('stale', 'state', 'path', '_id'),
    index('byStem', 'unitId', 'stemKey'),
    index('byImport', 'written.importId', '_id'),
  ),
  declare(
    'questionReports',
    '试题:版本:党员',
    '党员对一道题的报错和答复',
    index('queue', 'state', 'path', 'subject'),
    index('mine', 'memberId', 'at'),
  ),
  declare('corrections', '试题:更正后的版本', '更正一道题：重新计分做到哪里', index('running', 'state', '_id')),
  declare(
    'notices',
    '党员:事由',
    '告诉党员的事：成绩变了，报错有了答复',
    index('mine', 'memberId', 'isRead', '-order'),
  ),
  declare('questionVersions', '试题:版本', '试题以前的版本', index('ofQuestion', 'subject', '-version')),
  declare(
    'imports',
    '党员:写的人先取的键',
    '题库的一次导入：文件、选项、读到和写到哪里',
    index('managed', 'path', '-order'),
    index('old', 'isCleaned', 'at'),
  ),
  declare(
    'importRows',
    '导入:行',
    '导入的一行和它的结论',
    index('byImport', 'importId', '_id'),
    index('byGroup', 'importId', 'group', '_id'),
  ),
  declare('blueprints', '单元编号', '每周自测的组卷规则'),
  declare(
    'papers',
    '单元:周 | 写的人先取的编号',
    '试卷：每周自测、试卷、竞赛；草稿的编排，发布后的备选题快照',
    index('open', 'scope', 'closesAt'),
    index('holding', 'sections.candidates.id'),
    index('work', 'kind', 'path', '-touched'),
  ),
  declare('standings', '试卷', '一次知识竞赛的支部成绩，最多十分钟旧'),
  declare(
    'attempts',
    '试卷:党员:次',
    '作答：抽到的题、保存的答案、成绩',
    index('byPaper', 'paperId', 'memberId'),
    index('overdue', 'state', 'deadline'),
    index('asked', 'asked', 'memberId'),
    index('mine', 'memberId', 'state', 'result.endedAt'),
  ),
  declare('analyses', '试卷', '题目分析：算到哪里，和各题的累计数（不含任何人）'),
  declare(
    'minuteRuns',
    '党员:手机先取的编号',
    '自测一分钟：抽到的题、答案、答对几道',
    index('mine', 'memberId', 'state', 'endedAt'),
    index('asked', 'questions.id'),
  ),
  declare(
    'cards',
    '党员:试题',
    '错题本里的一道题和下次复习的日子',
    index('due', 'memberId', 'isAway', 'dueOrder'),
    index('dueByTopic', 'memberId', 'isAway', 'topic', 'dueOrder'),
  ),
  declare('practices', '党员', '一分钟的最好成绩、错题收到哪里、各主题答对答错的数'),
  declare(
    'statutes',
    '文件代号@版本日期',
    '法规库里一部文件的一版：目录和通过情况',
    index('newest', 'isNewest', 'code'),
    index('byCode', 'code'),
    index('byDocument', 'documentKey', '-version'),
  ),
  declare(
    'articles',
    '文件的一版:条',
    '一条的条文',
    index('byStatute', 'statuteId', 'position'),
    index('ids', 'statuteId', '_id'),
  ),
  declare(
    'searchEntries',
    '所属/对象/段',
    '能搜到的一段文字：标题、正文、二字组、谁看得到',
    index('find', 'grams', 'kind', 'within', '-order'),
    index('byOwner', 'owner', '_id'),
  ),
  declare('searchMending', '只有一份', '核对搜索的索引，到了哪里'),
  declare('checkIns', '党员:日', '打卡和到这天的连续天数', index('byMember', 'memberId', '-day')),
  declare(
    'auditLog',
    '随机',
    '谁在何时对什么做了什么',
    index('bySubject', 'subject', '-at'),
    index('byPath', 'path', '-at'),
  ),
] as const satisfies CollectionDeclaration[];

export type CollectionName = (typeof collections)[number]['name'];
