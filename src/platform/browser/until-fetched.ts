import { onReconnected } from '../reconnected';

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;

/**
 * Code that stands around the pages. It is asked for until it has come: React would take every page down with a part whose
 * code was refused.
 */
export async function untilFetched<Code>(fetchCode: () => Promise<Code>): Promise<Code> {
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      return await fetchCode();
    } catch {
      await someTime(wait);
    }
  }
}

/** Ends early when the device is online again. */
const someTime = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(end, ms);
    const stop = onReconnected(end);
  });
