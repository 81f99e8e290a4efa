import { collection, index } from '../_kit/collection';
import type { TableFileDoc } from './import/table-file';
import type { BindingDoc, BindingRequestDoc } from './repository/bindings';
import type { InvitationDoc } from './repository/invitations';
import type { VisitorTriesDoc } from './repository/visitor-tries';
import type { UnitDoc } from './units';

export const Units = collection<UnitDoc>({
  name: 'units',
  id: '管理员给的编号',
  summary: '组织单元和它到顶层的路径',
  indexes: [index('byPath', 'path', '_id')],
});

export const Bindings = collection<BindingDoc>({
  name: 'bindings',
  id: '平台身份',
  summary: '一个平台身份只绑定一名党员',
});

export const BindingRequests = collection<BindingRequestDoc>({
  name: 'bindingRequests',
  id: '平台身份的摘要',
  summary: '绑定申请',
  indexes: [index('waiting', 'status', 'path', 'requestedAt'), index('byName', 'nameKey', 'status', 'unitId')],
});

export const Invitations = collection<InvitationDoc>({
  name: 'invitations',
  id: '单元编号',
  summary: '单元的现行邀请码',
  indexes: [index('byCode', 'code')],
});

export const VisitorTries = collection<VisitorTriesDoc>({
  name: 'visitorTries',
  id: '平台身份',
  summary: '一小时内输错邀请码或初始化口令的次数',
});

export const TableFiles = collection<TableFileDoc>({
  name: 'tableFiles',
  id: '传到的路径',
  summary: '发出过的名册和组织树文件的上传许可：没有读到最后的，一天以后删去',
  indexes: [index('old', 'at')],
});
