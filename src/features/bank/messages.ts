import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { moveQuestion, openQuestion, saveQuestion } from '../../../core/bank/questions/contract';
import type {
  continueCorrection,
  correctQuestion,
  dismissReports,
} from '../../../core/bank/reports/workbench-contract';
import type { listStale, resolveStale } from '../../../core/bank/stale/contract';

export const messages: Record<RefusalOf<typeof listStale | typeof resolveStale>, string> = {
  ...commonMessages,
  CONFLICT: '这道题刚刚被别人处理过，请刷新后再看。',
  ARTICLE_GONE: '引用的条文已经删去，这道题只能停用。',
  QUOTE_NOT_FOUND: '新条文里没有这句原文，请照新条文填写。',
};

export const deskMessages: Record<
  RefusalOf<typeof openQuestion | typeof saveQuestion | typeof moveQuestion>,
  string
> = {
  ...commonMessages,
  FORBIDDEN: '启用和改动在用的试题由管理员来做。',
  CONFLICT: '这道题刚刚被别人改过，下面是现在的版本；您写的内容还在，请对照后再保存。',
  QUESTION_UNFIT: '选项、答案或空的个数对不上，请检查后再试。',
  QUOTE_NOT_FOUND: '法规库里的这一条没有这句原文，请照条文填写。',
  WRONG_STATE: '引用的条文已有改动，请在“待复核”里处理这道题。',
  QUESTION_IN_TEST: '这道题正在考，或就要考了；您自己也要答它，考完再打开。',
  QUESTION_INCOMPLETE: '这道题还缺解析或依据，补全并保存以后才能启用。',
};

/** Of one question among many that are moved at once. */
export const bulkMessages: Record<RefusalOf<typeof moveQuestion>, string> = {
  ...commonMessages,
  FORBIDDEN: deskMessages.FORBIDDEN,
  CONFLICT: '刚刚被别人改过，请打开看过再决定。',
  NETWORK: '没有连上网络，还没有改动。',
  NO_ANSWER: '没有等到回应，改没改成请刷新后再看。',
  WRONG_STATE: '引用的条文已有改动，请在“待复核”里处理。',
  QUESTION_IN_TEST: '正在考，或就要考了，您自己也要答它；考完再改。',
  QUESTION_INCOMPLETE: '还缺解析或依据，补全并保存以后才能启用。',
};

export const correctionMessages: Record<
  RefusalOf<typeof correctQuestion | typeof continueCorrection | typeof dismissReports>,
  string
> = {
  ...commonMessages,
  CONFLICT: '这道题刚刚被别人改过，请重新打开后再更正。',
  QUESTION_UNFIT: '选项、答案或空的个数对不上，请检查后再试。',
  QUOTE_NOT_FOUND: '法规库里的这一条没有这句原文，请照条文填写。',
  SHAPE_CHANGED: '更正不能增减选项和空。要改成另一道题，请停用这道题后新建。',
  NOTHING_TO_CORRECT: '内容还没有改动。如果题目没有错，请在报错里答复。',
  WRONG_STATE: '草稿还没有人答过，直接修改就可以。',
  QUESTION_IN_TEST: '这道题正在考，或就要考了。请先从题目里打开“更正”，看到的是现在的内容再改。',
  CONTENT_REFUSED: '答复没有通过微信的内容安全检查，请改一改再发。',
  OWN_MATTER: '这是您自己报的，请别的管理员答复，或在自测结果里撤回。',
};
