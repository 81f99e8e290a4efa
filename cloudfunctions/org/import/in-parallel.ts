/** Parallel requests: fast enough without crowding out other callers. */
const AT_ONCE = 8;

/** Runs `work` on all items, a few at a time; resolves to the results in the order of the items. */
export async function inParallel<Item, Value>(
  items: readonly Item[],
  work: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  const results = new Map<number, Value>();
  const queue = [...items.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [position, item] = next;
      results.set(position, await work(item));
    }
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
  return [...results.entries()].sort(([left], [right]) => left - right).map(([, value]) => value);
}
