import { SampleRefused } from './cloud-client.mjs';
import { writeRows } from './content.mjs';

const ADMIN = 'admin';
const GENERAL_BRANCHES = 20;
const BRANCHES = 400;
const MEMBERS_EACH = 50;
/** Rows that an import takes. */
const AT_ONCE = 500;
const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'];
const GIVEN_NAMES = ['建国', '文澜', '静', '海涛', '晓梅', '志远', '敏', '国强', '宁', '立新', '桐'];
/** One member in this many is exempt. */
const EXEMPT = 40;

const counted = (many, row) => Array.from({ length: many }, (_, at) => row(at));
const padded = (at, digits) => String(at + 1).padStart(digits, '0');
const generalId = (at) => `g${padded(at, 2)}`;
const branchId = (at) => `n${padded(at, 3)}`;

const units = [
  { 编号: 'zz', 名称: '滨江公交集团党委', 类别: '党委', 上级编号: '' },
  ...counted(GENERAL_BRANCHES, (at) => ({
    编号: generalId(at),
    名称: `第${at + 1}客运公司党总支`,
    类别: '党总支',
    上级编号: 'zz',
  })),
  ...counted(BRANCHES, (at) => ({
    编号: branchId(at),
    名称: `第${at + 1}车队党支部`,
    类别: '党支部',
    上级编号: generalId(at % GENERAL_BRANCHES),
  })),
];

const members = counted(BRANCHES * MEMBERS_EACH, (at) => ({
  编号: `k${padded(at, 5)}`,
  姓名: `${SURNAMES[at % SURNAMES.length]}${GIVEN_NAMES[at % GIVEN_NAMES.length]}`,
  单元编号: branchId(Math.floor(at / MEMBERS_EACH)),
  免考核: at % EXEMPT === 0 ? '年老体弱' : '',
  角色: '',
  账号编号: '',
}));

/**
 * Adds 400 branches of 50 members each to the sample organisation.
 * @param {ReturnType<typeof import('./cloud-client.mjs').connect>} cloud
 */
export async function addBranches(cloud) {
  await importRows(cloud, 'importUnits', units);
  await importRows(cloud, 'importMembers', members);
}

async function importRows(cloud, action, rows) {
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    const csv = writeRows(rows.slice(start, start + AT_ONCE));
    const { problems } = await cloud.ask(ADMIN, 'org', action, { csv, commit: true });
    const [problem] = problems;
    if (problem) throw new SampleRefused(`第 ${start + problem.line} 行“${problem.column}”：${problem.message}`);
  }
}
