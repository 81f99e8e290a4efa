import { table } from './markdown-table.mjs';
import { code } from './type-text.mjs';

const ONE = '一个事务';
const COPIED = `副本做好一个记一个，再做一次接着用；其余是${ONE}`;

/** What writes more than one document, what makes it whole, and who goes on where it stopped. */
const WRITES = [
  [
    ['movePost'],
    '图片的副本；信息、任务、搜索的条目、审计，更正时从前的一版；没有人能办下一步时的通知',
    `${COPIED}；通知在后，再做一次补上`,
  ],
  [
    ['moveDisclosure'],
    '图片的副本；事项和它的搜索条目、审计；没有人能办下一步时的通知',
    `${COPIED}；通知在后，再做一次补上`,
  ],
  [['startAmendment'], '信息，和照它写的更正', ONE],
  [['timer:keepTime'], '信息、任务、搜索的条目、审计；退回时的通知', `一篇${ONE}；没轮到的下一次接着做`],
  [
    ['saveColumns', 'saveChecklist', 'saveCatalogue', 'saveHolidays'],
    '栏目、保密审查的条目、公开目录或节假日安排；审计',
    ONE,
  ],
  [['answerFeedback'], '意见、审计', ONE],
  [
    ['publishCourse', 'makeCourse'],
    '课时的编号、正文，课程、任务、审计，搜索的条目',
    '新版写在旧版旁边，一个事务切换（[037](adr/037-published-beside-and-switched.md)）；文件的副本做好一个记一个（[049](adr/049-files-fixed-when-handed-in.md)）。留下的由 `classroom` 的定时器清理，搜索由 `search` 的定时器补',
  ],
  [['withdrawCourse'], '搜索的条目；课程、任务、审计', '先藏后撤，撤是一个事务；没撤成的由 `search` 的定时器补回'],
  [['completeLesson'], '学习记录、学到哪里、任务的完成', ONE],
  [['savePosition'], '学习记录、学到哪里', '两份互不相干，缺了哪份都是从前的位置；下一次保存补上'],
  [
    ['saveNote', 'shareNote', 'reviewNote'],
    '笔记、审计；照片和审核时的副本',
    '文档是一个事务；照片先备好再提到，不再提到的随后删',
  ],
  [['deleteNote', 'deleteRecording'], '照片或录音；文档和它的搜索条目', '先删文件：断了，文档还在，可以再删一次'],
  [['saveQuestion', 'moveQuestion', 'resolveStale'], '试题、从前的版本、搜索的条目、审计', ONE],
  [['importQuestions'], '试题、版本、搜索的条目、审计', '每 25 题一个事务；同一份再导一次，写过的认得出'],
  [['commitImport', 'undoImport'], '导入、审计', ONE],
  [
    ['continueImport'],
    '行；试题、版本、搜索的条目',
    '一步可以重做，进度最后按旧进度更新；没人接着做的由 `bank` 的定时器做完',
  ],
  [['changeImport'], '导入；行', '每次重读的行另记一套，旧的没删完也不会混进来'],
  [
    ['correctQuestion', 'continueCorrection'],
    '试题、版本、更正、审计；答复和通知；试卷、作答、完成、通知',
    '试题和更正是一个事务；重新计分由 `quiz` 的定时器接着做，每份作答一个事务；没答复的报错还在队列里，再提交一次接着答复',
  ],
  [['dismissReports'], '通知、报错、审计', '先通知后答复，一条一条；断了，没答复的还在队列里'],
  [['startAttempt', 'submitAttempt'], '作答、完成、更正过的通知', '收卷是一个事务；超时的由 `quiz` 的定时器收'],
  [['savePaper', 'movePaper'], '试卷、任务、审计', ONE],
  [['drawWeeklyTest', 'timer:everyTenMinutes'], '试卷、任务、审计', '一个单元一个事务；没出的下一次出'],
  [['setBlueprint', 'setThemes'], '规则、审计', ONE],
  [
    ['finishMinute', 'answerCard', 'openPractice'],
    '自测、最好成绩、错题本、主题的数',
    '各是一个事务；收错题记着收到哪里，下一次接着收',
  ],
  [
    ['importStatute'],
    '条文；文件各版、审计；搜索的条目；待核对的试题',
    '条文写在旁边，一个事务切换；同一份再导一次做完其余，搜索由定时器补',
  ],
  [
    ['importUnits', 'importMembers'],
    '审计；单元和党员的单元名；党员、绑定、通知、审计',
    '审计先写；一行一个事务，改名先改党员再改单元；同一份再导一次补完',
  ],
  [['remind'], '提醒、审计', ONE],
  [
    ['timer:everyFiveMinutes'],
    '通知、订阅消息、允许的次数、提醒做到哪里',
    '一批一批地做，每人每天的编号只有一个，断了的一批下一次重做；消息先记后发，记了没发的算发过',
  ],
  [
    ['moveActivity'],
    '活动、名册、审计；变更、取消和没有人能办下一步时的通知',
    `${ONE}；通知由 \`activities\` 的定时器补`,
  ],
  [
    ['moveSurvey'],
    '名册、空位、备过的名册；调查、被它代替的一版、审计；没有人能办下一步时的通知',
    `名册和空位写在旁边，${ONE}切换；没有用上的由 \`surveys\` 的定时器删`,
  ],
  [['castBallot', 'gradeMembers', 'handIn'], '名册里的一人，抽到的空位', ONE],
  [
    ['signUp', 'leaveActivity', 'acceptOffer'],
    '今天报过几次；名册；给空出名额的下一位的通知',
    '名册是一次更新；通知由 `activities` 的定时器补，次数多算一次',
  ],
  [['changeSeats', 'removeFromRoll'], '名册、审计；通知', `${ONE}；通知由 \`activities\` 的定时器补`],
  [['likeComment'], '评论的赞数、谁赞过', ONE],
  [['muteAuthor', 'decideMute', 'pleadMute'], '禁言、审计、给本人或再看的人的通知', ONE],
  [['moveComment'], '评论、审计、给写的人和举报的人的通知', ONE],
  [['sendLetter'], '图片的副本；信、信是谁写的；今天写过几封', `${COPIED}；没有寄出的副本由 \`letters\` 的定时器清理`],
  [
    ['moveCall'],
    '征集、审计、给评委的通知；没有人能办下一步时的通知；评定以后给交作品的人的通知；撤下以后退回还等人看的作品',
    `${ONE}；评定的通知、撤下以后的退回由 \`works\` 的定时器接着办`,
  ],
  [
    ['sendSubmission'],
    '文件的副本；作品、谁交了哪几件；今天交过几件',
    `${COPIED}；没有交的副本、交了还没有删的块由 \`works\` 的定时器清理`,
  ],
  [['moveMySubmission'], '作品、谁交了哪几件、它的奖项', ONE],
  [['lookAtSubmission'], '作品、谁交了哪几件、审计、给交的人的通知', ONE],
  [
    ['message:wxa_media_check'],
    '图片的结果；有风险、已经给人看了的：副本、通知，作品、谁交了哪几件、它的奖项',
    '结果先记下，没有做完的，同一条消息再来一次接着做；作品是一个事务',
  ],
  [['voteForSubmission'], '谁投了哪几件、一票', ONE],
  [
    ['moveLetter', 'moveMyLetter', 'decideName'],
    '信、审计、给写信人或请他同意的人的通知；公开的答复，它的检索条目',
    ONE,
  ],
  [['passWorry', 'noteTalk'], '苗头、给书记或转达的人的通知；今天转过几个', `${ONE}；次数多算一次`],
  [['saveLetterTerms'], '时限、审计', ONE],
  [['tickAttendance'], '签到、审计', ONE],
  [['readNotices'], '通知', '一份一份地标为已读；断了，没标的还是未读'],
  [['requestBinding'], '申请、通知', ONE],
  [['answerBinding', 'decideBinding', 'endIdentity', 'unbindMember'], '申请、绑定、党员、通知、审计', ONE],
  [
    ['transferMember', 'endMembership', 'grantRole', 'revokeRole', 'setExemption', 'setProbation'],
    '党员、绑定、单元、审计',
    ONE,
  ],
  [['foundOrganisation', 'setPolicy', 'renewInvitation'], '单元、党员、绑定、策略、邀请码、审计', ONE],
];

/** The section of docs/data-model.md about what never tears. */
export const wholeWrites = () =>
  [
    '## 一次写几份文档的',
    '任何一步停下（函数超时、实例被收走、数据库断开），读到的不是旧的就是新的，或者由表里写的接着做完。\n`test/cloudfunctions/every-endpoint/killed.test.ts` 让这样的接口在第 n 次数据库请求时停下，n 取遍每一次，再看剩下什么。',
    table(
      ['接口', '写哪些', '凭什么完整，断了谁接着做'],
      WRITES.map(([actions, documents, how]) => [actions.map(code).join('、'), documents, how]),
    ),
  ].join('\n\n');
