import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { compareVersions, openStatute } from '../../../core/library/contract';
import type { importStatute } from '../../../core/library/workbench-contract';

export const messages: Record<RefusalOf<typeof openStatute | typeof compareVersions>, string> = {
  ...commonMessages,
  NOT_FOUND: '法规库里没有这一版。',
  NOT_ONE_DOCUMENT: '这两版不是同一部文件，不能对照。',
};

export const importMessages: Record<RefusalOf<typeof importStatute>, string> = {
  ...commonMessages,
  FORBIDDEN: '法规库人人可看，由顶层单元的管理员维护。',
  CODE_TAKEN: '这个代号已用于另一部文件，或这部文件已有别的代号。请用原来的代号。',
};
