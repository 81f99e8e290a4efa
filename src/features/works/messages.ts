import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type {
  judgeSubmission,
  listCalls,
  listMySubmissions,
  listSubmissions,
  moveMySubmission,
  openCall,
  preparePieces,
  prepareSubmissionFiles,
  sendSubmission,
  voteForSubmission,
} from '../../../core/works/contract';

type Taking =
  | typeof judgeSubmission
  | typeof listCalls
  | typeof listMySubmissions
  | typeof listSubmissions
  | typeof moveMySubmission
  | typeof openCall
  | typeof preparePieces
  | typeof prepareSubmissionFiles
  | typeof sendSubmission
  | typeof voteForSubmission;

/** An earlier try to hand in the same draft had arrived, and the draft was changed since. */
export const ARRIVED_BEFORE =
  '上次其实已经交上了，后来改的不在里面，还留在这里。要换成改过的，请先收回那一件，再交一次；有照片、录音的请重新加上。';

export const messages: Record<RefusalOf<Taking>, string> = {
  ...commonMessages,
  RATE_LIMITED: '今天交的够多了，没有通过检查的也算，请明天再交；写好的留在这台设备上。',
  VOICES_OFF: '“制度设置”里的“互动”没有打开，现在没有征集。',
  CALL_ENDED: '已经截止，没有交上。',
  KIND_NOT_TAKEN: '这次征集不收这一种作品。',
  WORK_DOES_NOT_FIT: '作品没有填好：缺题目、文字或文件，或者太长、太多。',
  SHOWING_NEEDED: '评选要给别人看，请先同意。',
  PEOPLE_CONSENT_NEEDED: '请说明里面有没有人，他们同意了没有。',
  GUARDIAN_NEEDED: '十四岁以下孩子的作品，要监护人同意。',
  TOO_MANY_WORKS: '每人可以交的件数已经交满；收回一件以后可以再交。',
  LINK_NOT_ALLOWED: '作品里不能有网址，请去掉再交。',
  FILE_INVALID: '有的文件打不开，或不是这一种作品的文件，请换一个。',
  PIECES_MISSING: '文件还没有传全，正在补传；传完以后再交一次。',
  CONTENT_REFUSED: '没有通过微信的内容安全检查，请改一改再交。',
  WRONG_STATE: '这件作品已经收回了。',
  USE_NOT_ASKED: '这次征集没有问这个用途。',
  NOT_SHOWN_YET: '现在还看不到作品。',
  NOT_JUDGING: '现在不是评选的时间。',
  OWN_MATTER: '自己的作品由别人评。',
  VOTES_USED: '票投完了，先收回一票再投。',
};
