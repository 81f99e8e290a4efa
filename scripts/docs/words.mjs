/** What the pages call things. A name that is missing here stops the script. */
const FEATURES = {
  home: '首页',
  classroom: '课堂',
  notebook: '笔记',
  quiz: '自测',
  bank: '题库',
  practice: '练习',
  library: '法规库',
  search: '搜索',
  checkin: '打卡',
  feed: '信息',
  disclosure: '党务公开',
  statistics: '统计',
  org: '组织',
  kernel: '通用',
};

const CODES = {
  INVALID_INPUT: '输入不符合本页所写的形状',
  UNAUTHENTICATED: '平台不认识调用者：没有登录，或登录已失效',
  NOT_BOUND: '已登录，但没有绑定名册上的党员',
  FORBIDDEN: '看得到，但没有权限这样做',
  NOT_FOUND: '没有，或不在调用者能看到的范围里',
  CONFLICT: '与已有的内容冲突，或刚被别人改过',
  RATE_LIMITED: '次数太多，过一会儿再试',
  INTERNAL: '出错；`errorId` 与日志里的一致',
  CHECK_IN_OFF: '组织策略没有开打卡',
  ANSWERS_MISSING: '小测有题没有作答',
  PICTURE_NOT_ALLOWED: '图片不是本程序或本组织云存储里的',
  MEDIA_NOT_ALLOWED: '课时里有图片或文件不在本程序或本组织云存储的课时文件夹里',
  CHECK_WRONG: '小测有误：正确项不存在或重复，或两个选项相同',
  DUE_DATE_PASSED: '截止时间已过',
  PAPER_NOT_OPEN: '试卷还没开始或已经结束',
  NO_TRIES_LEFT: '作答次数已经用完',
  ATTEMPT_CLOSED: '作答已经结束',
  ANSWER_MISFIT: '答案与题目对不上：题型不同，或没有这个题、这个选项',
  NO_QUESTIONS: '题库里没有可练的题',
  CARD_RESTS: '这道题暂不复习',
  NO_BLUEPRINT: '还没有组卷规则',
  QUESTIONS_SHORT: '题库里的题不够组卷',
  ARTICLE_GONE: '引用的条文已经删去，不能保留',
  QUOTE_NOT_FOUND: '依据的原文不在新条文里',
  SHAPE_CHANGED: '更正不能改题型、选项和空的个数',
  NOTHING_TO_CORRECT: '内容没有改动',
  QUESTION_UNFIT: '选项、答案或空的个数对不上',
  NOT_ONE_DOCUMENT: '不是同一部文件的两版',
  CODE_TAKEN: '代号已用于另一部文件，或这部文件已有别的代号',
  STATUTE_TOO_LONG: '做成课程超过 60 课，或一课超过 20,000 字',
  NOTHING_TO_CONFIRM: '这条信息不是必读',
  POST_NOT_EDITABLE: '稿件不在草稿状态',
  WRONG_STATUS: '现在的状态不能这样做',
  SIGN_OFF_NEEDED: '超出一个支部，须经审签',
  NOTE_EMPTY: '笔记没有文字也没有照片',
  RECORDING_MISSING: '录音没有上传，或已经删除',
  PARAGRAPH_CHANGED: '课文里已经没有这段话',
  CONTENT_REFUSED: '没有通过内容安全检查',
  DISCLOSURE_CLOSED: '事项不在公开中',
  ALREADY_ANSWERED: '已经答复过',
  NOT_EDITABLE: '事项不在可修改的状态',
  SETUP_CODE_WRONG: '初始化口令不对',
  ORGANISATION_EXISTS: '组织已经建立',
  INVITATION_UNKNOWN: '没有这个邀请码，或已失效',
  ALREADY_BOUND: '身份或党员已经绑定',
  REQUEST_CLOSED: '申请已经处理',
  LAST_ADMIN: '最后一名管理员',
  WRONG_STATE: '现在的状态不能这样做',
  QUESTIONS_ANSWERED: '有题已经有人作答过',
  FILE_UNREADABLE: '文件读不懂，或超过 500 行',
};

const wordFrom = (words, kind) => (key) => {
  const word = words[key];
  if (word === undefined) throw new Error(`scripts/docs/words.mjs has no word for the ${kind} ${key}`);
  return word;
};

export const featureTitle = wordFrom(FEATURES, 'feature');
export const codeMeaning = wordFrom(CODES, 'code');
