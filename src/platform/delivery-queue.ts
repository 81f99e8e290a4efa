/** `later`: it did not come through and is tried again; `never`: the server will not take it. */
export type Delivery = 'saved' | 'later' | 'never';
/** `unsaved`: something waits for the network. */
export type SaveState = 'saved' | 'saving' | 'unsaved';

type Pending<Value> = Readonly<Record<string, Value>>;

interface QueueOptions<Value> {
  /** Left over from an earlier visit, by what it is about. */
  pending: Pending<Value>;
  send: (key: string, value: Value) => Promise<Delivery>;
  onChange: (pending: Pending<Value>, state: SaveState) => void;
}

export interface DeliveryQueue<Value> {
  /** Takes the place of an earlier value of the same key that has not been sent. Waits `settleMs` for more. */
  put: (key: string, value: Value, settleMs?: number) => void;
  /** What the server has not confirmed. */
  pending: () => Pending<Value>;
  /** Sends nothing more until `resume`; what is on its way arrives. */
  pause: () => void;
  /** Sends what waits once, without trying again: the page is hidden. */
  rest: () => void;
  /** Sends at once what waits: the page is shown again, or the network is back. */
  resume: () => void;
}

const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 30_000;

/**
 * Sends values one after the other, the latest for each key, and keeps trying while the network is away. What is sent must
 * be idempotent by its key: after a broken connection it may arrive twice.
 */
export function createDeliveryQueue<Value>({
  pending: leftOver,
  send,
  onChange,
}: QueueOptions<Value>): DeliveryQueue<Value> {
  let pending: Pending<Value> = leftOver;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPaused = false;
  let isResting = false;
  let isSending = false;
  let failures = 0;

  const stateNow = (): SaveState => {
    if (Object.keys(pending).length === 0) return 'saved';
    return failures > 0 ? 'unsaved' : 'saving';
  };
  const changed = () => onChange(pending, stateNow());

  const schedule = (ms: number) => {
    clearTimeout(timer);
    if (!isPaused && !isResting) timer = setTimeout(() => void flush(), ms);
  };

  /** True when it was settled one way or the other. */
  const deliver = async ([key, value]: [string, Value]): Promise<boolean> => {
    const delivery = await send(key, value);
    if (delivery === 'later') return false;
    // What was changed meanwhile is still to be sent.
    if (pending[key] === value) {
      const { [key]: _settled, ...rest } = pending;
      pending = rest;
    }
    return true;
  };

  const flush = async () => {
    if (isSending) return;
    isSending = true;
    for (let next = first(pending); next && !isPaused; next = first(pending)) {
      const isSettled = await deliver(next);
      failures = isSettled ? 0 : failures + 1;
      changed();
      if (!isSettled) {
        schedule(Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LAST_RETRY_MS));
        break;
      }
    }
    isSending = false;
  };

  return {
    put: (key, value, settleMs = 0) => {
      pending = { ...pending, [key]: value };
      changed();
      // While the network is away the next try comes at its own time.
      if (failures === 0) schedule(settleMs);
    },
    pending: () => pending,
    pause: () => {
      isPaused = true;
      clearTimeout(timer);
    },
    rest: () => {
      isResting = true;
      clearTimeout(timer);
      void flush();
    },
    resume: () => {
      isPaused = false;
      isResting = false;
      if (first(pending)) schedule(0);
    },
  };
}

const first = <Value>(pending: Pending<Value>): [string, Value] | undefined => Object.entries(pending)[0];
