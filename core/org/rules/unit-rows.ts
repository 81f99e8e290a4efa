import type { UnitKind } from '../contract';
import type { RowProblem } from '../import-contract';
import { problemsIn, readId, readOptionalId, readText, readWord, type TableRow } from './cells';
import { UNIT_KINDS } from './roster-words';

/** A row of the unit table. */
export interface UnitRow {
  line: number;
  unitId: string;
  name: string;
  kind: UnitKind;
  /** null for the root. */
  parentId: string | null;
}

const LONGEST_NAME = 60;

export function readUnitRow({ line, cells }: TableRow): { row: UnitRow | null; problems: RowProblem[] } {
  const unitId = readId(cells['编号']);
  const name = readText(cells['名称'], LONGEST_NAME);
  const kind = readWord(cells['类别'], UNIT_KINDS);
  const parentId = readOptionalId(cells['上级编号']);
  const problems = problemsIn(line, { 编号: unitId, 名称: name, 类别: kind, 上级编号: parentId });
  if (!unitId.ok || !name.ok || !kind.ok || !parentId.ok) return { row: null, problems };
  return {
    row: { line, unitId: unitId.value, name: name.value, kind: kind.value, parentId: parentId.value },
    problems,
  };
}
