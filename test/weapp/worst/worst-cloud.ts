import type { RichText } from '../../../core/kernel/rich-text';
import { endpoints } from '../../cloudfunctions/every-endpoint/endpoints';
import type { Cloud } from '../support/wx';
import { Largest } from './largest';

/** Pages of a list that somebody asks for, one after the other. */
const MOST_PAGES = 4;

export interface WorstCloud {
  cloud: Cloud;
  /** What texts say from now on. */
  says: (body: RichText) => void;
  /** Nobody waits for an answer. */
  isQuiet: () => boolean;
}

interface Request {
  action: string;
  input: { cursor?: string };
}

/** Answers everything with the most that its contract allows. */
export function worstCloud(body: RichText): WorstCloud {
  let largest = new Largest(body);
  const pages = new Map<string, number>();
  let waiting = 0;

  const answer = (name: string, { action, input }: Request): unknown => {
    const endpoint = endpoints.find((known) => known.fn === name && known.action === action);
    if (!endpoint) throw new Error(`${name}.${action} is in no contract`);
    const data = largest.of(endpoint.output);
    if (isPage(data)) {
      const page = input.cursor === undefined ? 1 : (pages.get(`${name}.${action}`) ?? 1) + 1;
      pages.set(`${name}.${action}`, page);
      data.next = page < MOST_PAGES ? `page-${page}` : null;
    }
    return { ok: true, data };
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
    says: (words) => {
      largest = new Largest(words);
    },
    isQuiet: () => waiting === 0,
  };
}

const isPage = (data: unknown): data is { next: string | null } =>
  typeof data === 'object' && data !== null && 'next' in data && 'items' in data;
