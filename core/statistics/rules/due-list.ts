/**
 * What is running comes first, the next due on top, then what is over, the latest on top. So this week's test stands
 * where somebody looks for it, however far ahead other things were set.
 */
export type Part = 'running' | 'over';

export interface PlaceInList {
  part: Part;
  /** When the list was opened, ms since the epoch: what falls due between two pages keeps its place. */
  openedAt: number;
  /** `dueOrder` of the row before; null at the beginning of a part. */
  after: string | null;
}

const CURSOR = /^(running|over)~([0-9]{1,15})~(.*)$/s;

export const cursorOf = ({ part, openedAt, after }: PlaceInList): string => `${part}~${openedAt}~${after ?? ''}`;

/** A cursor that is none of ours opens the list anew. */
export function placeOf(cursor: string | undefined, now: number): PlaceInList {
  const [, part, openedAt, after] = CURSOR.exec(cursor ?? '') ?? [];
  if (part === undefined) return { part: 'running', openedAt: now, after: null };
  return { part: part === 'over' ? 'over' : 'running', openedAt: Number(openedAt), after: after || null };
}

interface Due {
  _id: string;
  dueOrder: string;
}

/** Merges lists of one part, each in its order, into one list without duplicates. */
export function mergeDue<Row extends Due>(part: Part, ...lists: readonly Row[][]): Row[] {
  const byId = new Map(lists.flat().map((row) => [row._id, row]));
  const sign = part === 'running' ? 1 : -1;
  return [...byId.values()].sort((left, right) => (left.dueOrder < right.dueOrder ? -sign : sign));
}

/**
 * A page of `size` rows and the place of the next one. `running` and `over` hold what follows `place`, at most one row
 * more than a page; `running` is empty once that part is through.
 */
export function pageOfDue<Row extends Due>(
  { openedAt }: PlaceInList,
  { running, over, size }: { running: readonly Row[]; over: readonly Row[]; size: number },
): { rows: Row[]; next: PlaceInList | null } {
  const all = [...running, ...over];
  const rows = all.slice(0, size);
  const last = rows[rows.length - 1];
  if (last === undefined || all.length <= size) return { rows, next: null };
  const isStillRunning = running.length > size;
  const isAtBorder = running.length === size;
  return {
    rows,
    next: {
      part: isStillRunning ? 'running' : 'over',
      openedAt,
      after: isAtBorder ? null : last.dueOrder,
    },
  };
}
