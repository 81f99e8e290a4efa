import type { RichText } from '../../../core/kernel/rich-text';
import { exportedEndpoints } from '../../cloudfunctions/every-endpoint/endpoints';
import type { Cloud } from '../support/wx';
import { type Given, Largest } from './largest';

/** Pages of a list that somebody asks for, one after the other. */
const MOST_PAGES = 4;

export interface WorstCloud {
  cloud: Cloud;
  /** Nobody waits for an answer. */
  isQuiet: () => boolean;
  /** Names of what is given that no answer has taken: no field is called so, or it takes no such value. */
  notTaken: () => string[];
}

interface Request {
  action: string;
  input: { cursor?: string };
}

/** Answers everything with the most that its contract allows. The same question has the same answer. */
export function worstCloud(body: RichText, given: Given = {}): WorstCloud {
  const largest = new Map<string, Largest>();
  const answers = new Map<string, unknown>();
  const taken = new Set<string>();
  let waiting = 0;

  const answer = (name: string, { action, input: { cursor = '' } }: Request): unknown => {
    const asked = `${name}.${action} ${cursor}`;
    const known = answers.get(asked);
    if (known !== undefined) return known;
    const found = exportedEndpoints.find(({ endpoint }) => endpoint.fn === name && endpoint.action === action);
    if (!found) throw new Error(`${name}.${action} is in no contract`);
    const { feature, endpoint } = found;
    const maker = largest.get(feature) ?? new Largest(feature, body, given, taken);
    largest.set(feature, maker);
    const data = maker.of(endpoint.output);
    if (isPage(data)) {
      const page = cursor === '' ? 1 : Number(cursor.slice('page-'.length));
      data.next = page < MOST_PAGES ? `page-${page + 1}` : null;
    }
    const made = { ok: true, data };
    answers.set(asked, made);
    return made;
  };
  return {
    cloud: async (name, data) => {
      waiting += 1;
      try {
        return answer(name, data as Request);
      } finally {
        waiting -= 1;
      }
    },
    isQuiet: () => waiting === 0,
    notTaken: () => Object.keys(given).filter((name) => !taken.has(name)),
  };
}

const isPage = (data: unknown): data is { next: string | null } =>
  typeof data === 'object' && data !== null && 'next' in data && 'items' in data;
