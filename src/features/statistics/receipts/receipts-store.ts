import { create } from 'zustand';
import type { RefusalOf } from '@/platform/call';
import { commonMessages } from '@/platform/common-messages';
import { type Loadable, loading, reloaded } from '@/ui/loadable';
import { ok } from '../../../../core/kernel/result';
import type {
  listReceipts,
  openReceipts,
  ReceiptGroup,
  ReceiptRow,
  ReceiptsView,
} from '../../../../core/statistics/receipts-contract';
import { fetchReceiptRows, fetchReceipts } from './api';

const messages: Record<RefusalOf<typeof openReceipts | typeof listReceipts>, string> = commonMessages;

/** Units whose names are loaded at a time. */
const UNITS_AT_ONCE = 10;

type Unit = ReceiptsView['units'][number];

export interface NamesOfUnit {
  unit: Unit;
  rows: Loadable<ReceiptRow[]>;
}

interface ReceiptsState {
  assignmentId: string | null;
  receipts: Loadable<ReceiptsView>;
  group: ReceiptGroup;
  /** Units with people in the group whose names are loaded or being loaded. */
  names: NamesOfUnit[];
  /** Units with such people whose names are still to be asked for. */
  rest: Unit[];
  open: (assignmentId: string) => Promise<void>;
  choose: (group: ReceiptGroup) => void;
  /** Names of one unit, if they are still to be asked for. */
  askFor: (unitId: string) => Promise<void>;
  askMore: () => Promise<void>;
  retry: (unitId: string) => Promise<void>;
}

/** Where somebody looks first: those who have not confirmed, and if there are none, those who have. */
const firstGroup = ({ total }: ReceiptsView): ReceiptGroup =>
  (['unread', 'read'] as const).find((group) => total[group] > 0) ?? 'confirmed';

/** 回执 of a post. Each unit's names are loaded by a request of their own, which the audit log records. */
export const useReceipts = create<ReceiptsState>((set, get) => {
  /** Number of the last question: late answers to earlier ones are dropped. */
  let asked = 0;
  const ask = async (unitId: string) => {
    const mine = asked;
    const { assignmentId, group } = get();
    if (assignmentId === null) return;
    const answer = await fetchReceiptRows({ assignmentId, unitId, group });
    if (mine !== asked) return;
    const rows = (before: NamesOfUnit['rows']) =>
      reloaded(before, answer.ok ? ok(answer.value.items) : answer, messages);
    set({
      names: get().names.map((found) => (found.unit.unitId === unitId ? { ...found, rows: rows(found.rows) } : found)),
    });
  };

  return {
    assignmentId: null,
    receipts: loading,
    group: 'unread',
    names: [],
    rest: [],
    open: async (assignmentId) => {
      asked += 1;
      const mine = asked;
      set({ assignmentId, receipts: loading, names: [], rest: [] });
      const answer = await fetchReceipts(assignmentId);
      if (mine !== asked) return;
      set({ receipts: reloaded(get().receipts, answer, messages) });
      if (answer.ok) get().choose(firstGroup(answer.value));
    },
    choose: (group) => {
      const { receipts, group: before, names, rest } = get();
      if (receipts.state !== 'ready') return;
      // A chip that is chosen already can be pressed too; what was opened below it stays.
      if (group === before && names.length + rest.length > 0) return;
      asked += 1;
      set({ group, names: [], rest: receipts.value.units.filter(({ figures }) => figures[group] > 0) });
    },
    askFor: async (unitId) => {
      const { names, rest } = get();
      const unit = rest.find((waiting) => waiting.unitId === unitId);
      if (!unit) return;
      set({ names: [...names, { unit, rows: loading }], rest: rest.filter((waiting) => waiting !== unit) });
      await ask(unitId);
    },
    askMore: async () => {
      const { names, rest } = get();
      const next = rest.slice(0, UNITS_AT_ONCE);
      set({
        names: [...names, ...next.map((unit) => ({ unit, rows: loading }))],
        rest: rest.slice(UNITS_AT_ONCE),
      });
      await Promise.all(next.map(({ unitId }) => ask(unitId)));
    },
    retry: ask,
  };
});
