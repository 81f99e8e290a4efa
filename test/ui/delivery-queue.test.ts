import type { Given, Pending } from '../../src/features/quiz/attempts/pending-answers';
import {
  createDeliveryQueue,
  type Delivery,
  type DeliveryQueue,
  type SaveState,
} from '../../src/platform/delivery-queue';

const choose = (choice: string): Given => ({ answer: { type: 'single', choice }, answeredAt: 1_790_000_000_000 });

/** A queue and a server that accepts answers while `network` is true. */
function setUp(pending: Pending = {}) {
  const world = { network: true, sent: [] as string[], state: 'saved' as SaveState };
  const queue = createDeliveryQueue<Given>({
    pending,
    send: async (question, { answer }): Promise<Delivery> => {
      world.sent.push(`${question}:${answer.type === 'single' ? answer.choice : answer.type}`);
      return world.network ? 'saved' : 'later';
    },
    onChange: (_pending, state) => {
      world.state = state;
    },
  });
  return { world, queue };
}

const waiting = (queue: DeliveryQueue<Given>) => Object.keys(queue.pending());

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('answers on their way to the server', () => {
  test('an answer is sent at once and then no longer waits', async () => {
    const { world, queue } = setUp();
    queue.put('q1', choose('a'));
    expect(world.state).toBe('saving');
    await jest.advanceTimersByTimeAsync(0);
    expect(world.sent).toEqual(['q1:a']);
    expect(world.state).toBe('saved');
    expect(waiting(queue)).toEqual([]);
  });

  test('of several answers to one question within the settling time, only the latest is sent', async () => {
    const { world, queue } = setUp();
    queue.put('q1', choose('a'), 600);
    queue.put('q1', choose('b'), 600);
    queue.put('q1', choose('c'), 600);
    await jest.advanceTimersByTimeAsync(600);
    expect(world.sent).toEqual(['q1:c']);
  });

  test('an answer changed while the first is on its way is sent after it', async () => {
    const { world, queue } = setUp();
    queue.put('q1', choose('a'));
    jest.advanceTimersByTime(0);
    queue.put('q1', choose('b'));
    await jest.advanceTimersByTimeAsync(0);
    expect(world.sent).toEqual(['q1:a', 'q1:b']);
    expect(world.state).toBe('saved');
  });

  test('without a network it says so, keeps the latest of each question, and saves them when it is back', async () => {
    const { world, queue } = setUp();
    world.network = false;
    queue.put('q1', choose('a'));
    await jest.advanceTimersByTimeAsync(0);
    expect(world.state).toBe('unsaved');
    queue.put('q1', choose('b'));
    queue.put('q2', choose('c'));
    expect(waiting(queue)).toEqual(['q1', 'q2']);

    world.network = true;
    world.sent = [];
    queue.resume();
    await jest.advanceTimersByTimeAsync(0);
    expect(world.sent).toEqual(['q1:b', 'q2:c']);
    expect(world.state).toBe('saved');
  });

  test('tries again by itself, at growing intervals', async () => {
    const { world, queue } = setUp();
    world.network = false;
    queue.put('q1', choose('a'));
    await jest.advanceTimersByTimeAsync(2_000 + 4_000);
    expect(world.sent).toHaveLength(3);
    await jest.advanceTimersByTimeAsync(7_999);
    expect(world.sent).toHaveLength(3);
    world.network = true;
    await jest.advanceTimersByTimeAsync(1);
    expect(world.state).toBe('saved');
  });

  test('sends what an earlier visit left over', async () => {
    const { world, queue } = setUp({ q3: choose('d') });
    queue.resume();
    await jest.advanceTimersByTimeAsync(0);
    expect(world.sent).toEqual(['q3:d']);
  });

  test('sends nothing while it is paused', async () => {
    const { world, queue } = setUp();
    queue.pause();
    queue.put('q1', choose('a'));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(world.sent).toEqual([]);
    expect(waiting(queue)).toEqual(['q1']);
  });

  test('on a hidden page it tries once and leaves no timer running', async () => {
    const { world, queue } = setUp();
    world.network = false;
    queue.put('q1', choose('a'), 600);
    queue.rest();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(world.sent).toEqual(['q1:a']);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('an answer that the server will not take stops waiting', async () => {
    const queue = createDeliveryQueue<Given>({ pending: {}, send: async () => 'never', onChange: () => {} });
    queue.put('q1', choose('a'));
    await jest.advanceTimersByTimeAsync(0);
    expect(waiting(queue)).toEqual([]);
  });
});
