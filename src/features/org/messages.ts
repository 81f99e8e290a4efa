import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import type { importMembers, readTableFile, TableKind } from '../../../core/org/import-contract';
import type { decideBinding, getPolicy, revokeRole } from '../../../core/org/workbench-contract';

type Managing =
  | typeof decideBinding
  | typeof revokeRole
  | typeof importMembers
  | typeof readTableFile
  | typeof getPolicy;

export const messages: Record<RefusalOf<Managing>, string> = {
  ...commonMessages,
  REQUEST_CLOSED: '这条申请已经处理过了。',
  ALREADY_BOUND: '这个微信或账号已经绑定了别的党员。',
  OWN_MATTER: '这是您自己的事，要由别人来定。',
  NAME_DIFFERS: '申请人写的姓名和名册上的不一样，请退回，或先改名册。',
  CONSENT_NEEDED: '这位党员已经绑定过。再加一个，要本人在原来的微信或账号上同意，或者由管理员确认。',
  LAST_ADMIN: '这是最后一名管理员，不能收回。请先授予另一位。',
  FILE_MISSING: '没有收到文件，可能没有传完。请再选择一次。',
  FILE_UNREADABLE: '没有读懂这份内容。请用电子表格（.xlsx 或 CSV），带上列名那一行。',
  NO_COLUMNS: '没有找到列名。请照模板写好列名，再选择一次。',
  TOO_MANY_ROWS: '行数太多，一行也没有导入。请分成几份，依次导入。',
  OLD_EXCEL: '这是旧的 Excel 格式（.xls）。请打开它，另存为 .xlsx，再选择一次。',
  ENCRYPTED: '文件加了密码。请打开它，去掉密码，保存以后再选择。',
  TAKES_TOO_LONG: '读这份文件用的时间太长，没有读完。请把名册复制到一份新的文件里再选择。',
};

/** Why a table of this kind is too long, and what to do about it. */
export function tooManyRows(kind: TableKind, isPasted: boolean): string {
  if (kind === 'units')
    return '组织树一次最多 500 个单元，一行也没有导入。请分成几份，依次导入，上级单元放在前面的一份里。';
  return isPasted
    ? '粘贴一次最多 500 行，一行也没有导入。名册再长，请存成 Excel 或 CSV 文件，再选择文件。'
    : '名册一份最多 30,000 行、5 MB，一行也没有导入。请分成几份，依次导入。';
}
