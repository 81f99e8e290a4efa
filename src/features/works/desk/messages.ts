import { checkMessages } from '@/desk/check-words';
import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type {
  findJuror,
  listDeskSubmissions,
  lookAtSubmission,
  moveCall,
  openCallDesk,
  saveCall,
} from '../../../../core/works/workbench-contract';

type Working = typeof openCallDesk | typeof saveCall | typeof moveCall | typeof findJuror;

const VOICES_OFF = '“制度设置”里的“互动”没有打开，现在不能办征集。';

export const workMessages: Record<RefusalOf<Working>, string> = {
  ...commonMessages,
  VOICES_OFF,
  NOT_EDITABLE: '已经送审或开放，不能再修改。',
  CONFLICT: '刚刚被别人改过，下面是新的内容，请看过再定。',
  WRONG_STATE: '状态刚刚变了，请看看现在能做什么。',
  SIGN_OFF_NEEDED: '范围超出一个支部，要先报分管领导审签。',
  CHECKLIST_OPEN: '保密审查的条目刚改过，请看过新的条目，逐项确认。',
  WINDOW_WRONG: '截止要在十分钟以后、开放起一百八十天以内，延长要比现在晚；评的时间在截止后二十分钟到九十天。',
  FORM_WRONG: '还没有填好：至少收一种作品，要有评委，或者让党员投票。',
  JURY_UNKNOWN: '评委里有人已经不在组织里，请换一位。',
  PRIZES_WRONG: '得奖的作品要在参评的里面，一件只有一个奖；有的可能刚收回，请再看一遍。',
  WORKS_WAITING: '还有作品等人看，请先在“作品审看”里看完。',
  OWN_MATTER: '您自己的作品在里面，要由别人来办。',
  ...checkMessages,
};

export const lookMessages: Record<RefusalOf<typeof listDeskSubmissions | typeof lookAtSubmission>, string> = {
  ...commonMessages,
  VOICES_OFF,
  FORBIDDEN: '自己的作品由别人看。',
  CONFLICT: '别人刚看过这件作品，请再看一遍。',
  WRONG_STATE: '别人刚看过这件作品，或者它已经收回、征集已经撤下。',
  CONTENT_REFUSED: '没有通过内容安全检查，不能收下，请退回。',
};
