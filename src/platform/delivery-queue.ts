/** Outcome of one delivery. `later`: it did not arrive and is tried again; `never`: the server refuses it for good. */
export type Delivery = 'saved' | 'later' | 'never';
/** `unsaved`: the last delivery did not arrive, so values wait for the network. */
export type SaveState = 'saved' | 'saving' | 'unsaved';

type Pending<Value> = Readonly<Record<string, Value>>;

interface QueueOptions<Value> {
  /** Values left over from an earlier visit, by key. */
  pending: Pending<Value>;
  send: (key: string, value: Value) => Promise<Delivery>;
  onChange: (pending: Pending<Value>, state: SaveState) => void;
}

export interface DeliveryQueue<Value> {
  /**
   * Queues a value in place of an unsent one of the same key, and sends it after `settleMs`: until then newer ones may
   * follow.
   */
  put: (key: string, value: Value, settleMs?: number) => void;
  /** Values that the server has not confirmed, by key. */
  pending: () => Pending<Value>;
  /** Sends nothing more until `resume`. A delivery that is under way is finished. */
  pause: () => void;
  /** For a page that is being hidden: sends what is pending, and does not retry until `resume`. */
  rest: () => void;
  /** For a page that is shown again, or a network that is back: sends what is pending without delay. */
  resume: () => void;
}

const FIRST_RETRY_MS = 2_000;
const LAST_RETRY_MS = 30_000;

/**
 * Sends values one after the other, the latest for each key, and keeps trying while the network is away. `send` must be
 * idempotent by key: after a broken connection the same value may arrive twice.
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

  /** True when the value was saved or refused for good. */
  const deliver = async ([key, value]: [string, Value]): Promise<boolean> => {
    const delivery = await send(key, value);
    if (delivery === 'later') return false;
    // A newer value, put during this delivery, stays pending.
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
      // After a failure the retry that is already scheduled sends this value too.
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
