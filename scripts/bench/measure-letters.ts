import { Members } from '../../cloudfunctions/_kit/collections';
import { Letters } from '../../cloudfunctions/letters/collections';
import { indexed, type LetterDoc, numberOf } from '../../cloudfunctions/letters/documents';
import { MS_PER_DAY } from '../../core/kernel/calendar';
import { orderKey } from '../../core/kernel/order-key';
import { DEFAULT_TERMS } from '../../core/letters/terms';
import { listLetters } from '../../core/letters/workbench-contract';
import type { Subject } from './actions';
import { WEDNESDAY_MORNING } from './clock';
import { at } from './organisation';
import { Samples } from './samples';

const LETTERS = 20_000;
const TURNS = 40;
/** Pages that somebody leafs through, one after the other. */
const PAGES = 3;

/** One page of the letters to an office that has 20,000 of them, at the beginning and further on. */
export async function measureLetterQueue({ cloud, organisation: { root, members } }: Subject): Promise<Samples> {
  const handler = at(members, 1);
  await cloud.update(Members, handler._id, { roles: [{ role: 'secretary', unitId: root._id }] });
  await cloud.add(
    Letters,
    Array.from({ length: LETTERS }, (_, number) => letterTo(root._id, number)),
  );
  const samples = new Samples();
  for (let turn = 0; turn < TURNS; turn += 1) {
    let cursor: string | undefined;
    for (let page = 0; page < PAGES; page += 1) {
      const { data, cost } = await cloud.ask(handler._id, listLetters, { list: 'open', ...(cursor && { cursor }) });
      samples.add(cost);
      cursor = data.next ?? undefined;
    }
  }
  return samples;
}

function letterTo(unitId: string, number: number): LetterDoc {
  const _id = number.toString(16).padStart(32, '0');
  const came = WEDNESDAY_MORNING - (number % 20) * MS_PER_DAY;
  return indexed(
    {
      _id,
      v: 1,
      number: numberOf(_id, came),
      kind: 'suggestion',
      text: '候车亭的灯坏了，晚上看不清站牌。',
      pictures: [],
      isHidden: number % 2 === 0,
      about: [],
      aboutKeys: [],
      writer: null,
      at: came,
      order: orderKey(came, _id),
      terms: DEFAULT_TERMS,
      offices: [{ unitId, role: 'secretary', unitName: '党委', path: [unitId] }],
      events: [],
      opened: [],
      nameReaders: [],
      revision: 1,
      check: { sha256: '', verdict: 'passed', about: '' },
    },
    came,
  );
}
