import { type DayKey, dayKey } from '../../kernel/calendar';
import { ok, refuse } from '../../kernel/result';
import type { RoleGrant } from '../../kernel/roles';
import type { RowProblem } from '../import-contract';
import type { ExemptionReason } from '../workbench-contract';
import {
  type Cell,
  problemsIn,
  readDay,
  readEach,
  readId,
  readText,
  readWord,
  splitCell,
  type TableRow,
} from './cells';
import { withGrant } from './grants';
import { EXEMPTIONS, PROBATION, ROLES } from './roster-words';

/** A row of the roster table. */
export interface RosterRow {
  line: number;
  memberId: string;
  name: string;
  unitId: string;
  /** null when the table does not say. */
  joinedOn: DayKey | null;
  /** undefined: the table does not say, and it stays as it is. */
  isProbationary: boolean | undefined;
  /** null: not exempt; undefined: the table lacks the column, and the exemption stays as it is. */
  exemption: ExemptionReason | null | undefined;
  roles: RoleGrant[];
  identities: string[];
}

const LONGEST_NAME = 40;
/** The form of an identity: `wx:<openid>` or `tcb:<uuid>`. */
const IDENTITY = /^(wx|tcb):[\w-]{1,128}$/;

export function readRosterRow(
  { line, cells }: TableRow,
  now: number,
): { row: RosterRow | null; problems: RowProblem[] } {
  const memberId = readId(cells['编号']);
  const name = readText(cells['姓名'], LONGEST_NAME);
  const unitId = readId(cells['单元编号']);
  const joinedOn = readJoined(cells['进入支部日期'], dayKey(now));
  const isProbationary = readProbation(cells['党员类别']);
  const exemption = readExemption(cells['免考核']);
  const roles = readEach(splitCell(cells['角色'] ?? ''), readGrant);
  const identities = readEach(splitCell(cells['账号编号'] ?? ''), readIdentity);
  const problems = problemsIn(line, {
    编号: memberId,
    姓名: name,
    单元编号: unitId,
    进入支部日期: joinedOn,
    党员类别: isProbationary,
    免考核: exemption,
    角色: roles,
    账号编号: identities,
  });
  if (
    !memberId.ok ||
    !name.ok ||
    !unitId.ok ||
    !joinedOn.ok ||
    !isProbationary.ok ||
    !exemption.ok ||
    !roles.ok ||
    !identities.ok
  ) {
    return { row: null, problems };
  }
  return {
    row: {
      line,
      memberId: memberId.value,
      name: name.value,
      unitId: unitId.value,
      joinedOn: joinedOn.value,
      isProbationary: isProbationary.value,
      exemption: exemption.value,
      roles: roles.value.reduce<RoleGrant[]>(withGrant, []),
      identities: [...new Set(identities.value)],
    },
    problems,
  };
}

function readJoined(cell: string | undefined, today: DayKey): Cell<DayKey | null> {
  if (!cell) return ok(null);
  const day = readDay(cell);
  return day.ok && day.value > today ? refuse('日期还没有到') : day;
}

const readProbation = (cell: string | undefined): Cell<boolean | undefined> =>
  cell ? readWord(cell, PROBATION) : ok(undefined);

function readExemption(cell: string | undefined): Cell<ExemptionReason | null | undefined> {
  if (cell === undefined) return ok(undefined);
  return cell === '' ? ok(null) : readWord(cell, EXEMPTIONS);
}

/** Reads `支部书记@b1`. */
function readGrant(part: string): Cell<RoleGrant> {
  const at = part.indexOf('@');
  if (at < 0) return refuse(`“${part}”请写成 支部书记@单元编号 的样子`);
  const role = readWord(part.slice(0, at), ROLES);
  if (!role.ok) return role;
  const unitId = readId(part.slice(at + 1));
  return unitId.ok ? ok({ role: role.value, unitId: unitId.value }) : refuse(`“${part}”的单元编号：${unitId.code}`);
}

const readIdentity = (part: string): Cell<string> =>
  IDENTITY.test(part) ? ok(part) : refuse(`“${part}”请写成 wx:… 或 tcb:… 的样子`);
