import { checkMessages } from '@/desk/check-words';
import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { compareVersions, openStatute } from '../../../core/library/contract';
import type { importStatute, makeCourse, readStatuteFile } from '../../../core/library/workbench-contract';

export const messages: Record<RefusalOf<typeof openStatute | typeof compareVersions>, string> = {
  ...commonMessages,
  NOT_FOUND: '法规库里没有这一版。',
  NOT_ONE_DOCUMENT: '这两版不是同一部文件，不能对照。',
};

export const importMessages: Record<RefusalOf<typeof importStatute>, string> = {
  ...commonMessages,
  FORBIDDEN: '法规库人人可看，由最上一级单元的管理员维护。',
  CODE_TAKEN: '这个代号已用于另一部文件，或这部文件已有别的代号。请用原来的代号。',
};

export const documentMessages: Record<RefusalOf<typeof readStatuteFile>, string> = {
  ...commonMessages,
  INVALID_INPUT: '文件超过 1 MB。请去掉图片再试，或把文字复制出来粘贴。',
  NOT_A_DOCUMENT: '这不是 .docx 文档。请用 Word 或 WPS 打开，另存为 .docx，或把文字复制出来粘贴。',
  OLD_WORD: '这是旧的 .doc 或 .wps 格式，改了扩展名也一样。请用 Word 或 WPS 打开，另存为 .docx。',
  ENCRYPTED: '文件加了密码。请打开它，去掉密码，保存以后再选。',
  BAD_DOCUMENT: '文件损坏，或含有不该有的内容。请用 Word 或 WPS 打开，另存为新文件。',
  DOCUMENT_EMPTY: '文件里没有文字，可能全是图片。',
  DOCUMENT_TOO_LONG: '文件超过 20 万字。请分成几部导入。',
};

export const courseMessages: Record<RefusalOf<typeof makeCourse>, string> = {
  ...commonMessages,
  ...checkMessages,
  FORBIDDEN: '只能向自己管理的单元发布课程。',
  NOT_FOUND: '法规库里没有这一版，或选的单元已经不在。',
  CONFLICT: '刚有人改过这门课，请再看一遍再发布。',
  DUE_DATE_PASSED: '截止日期已经过去，请另选一天。',
  STATUTE_TOO_LONG: '这部文件太长，做不成一门课程。',
};
