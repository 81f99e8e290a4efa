import { table } from './markdown-table.mjs';
import { code } from './type-text.mjs';

const ROLES = { editor: '联络员', secretary: '书记', reviewer: '分管领导', discipline: '纪检', admin: '管理员' };

const mayCall = (allow) => (kind) => {
  if (allow === 'timer') return false;
  if (allow === 'visitor') return kind !== 'nobody';
  if (allow === 'member') return kind !== 'nobody' && kind !== 'unbound';
  return allow.includes(kind);
};

const COLUMNS = [['nobody', '无身份'], ['unbound', '未绑定'], ['member', '党员'], ...Object.entries(ROLES)];

export function accessTable(endpoints) {
  const cell =
    (allow) =>
    ([kind]) => {
      if (allow === 'timer' && kind === 'nobody') return '定时器';
      return mayCall(allow)(kind) ? '✓' : '—';
    };
  return table(
    ['接口', ...COLUMNS.map(([, title]) => title)],
    endpoints.map(({ fn, action, allow }) => [code(`${fn}.${action}`), ...COLUMNS.map(cell(allow))]),
  );
}

export function accessText(allow) {
  switch (allow) {
    case 'visitor':
      return '任何已登录的人，绑定与否都可以';
    case 'member':
      return '党员';
    case 'timer':
      return '只有平台自己：定时器，或微信的消息推送';
    default:
      return `${allow.map((role) => ROLES[role]).join('、')}（在所管单元及其下级）`;
  }
}
