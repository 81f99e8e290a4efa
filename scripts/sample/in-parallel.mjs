const AT_ONCE = 8;

/**
 * Runs `work` on each item, eight at a time; resolves to the answers in the order of the items. The first failure ends
 * it.
 */
export async function inParallel(items, work) {
  const answers = new Array(items.length);
  let next = 0;
  async function worker() {
    while (next < items.length) {
      const index = next;
      next += 1;
      answers[index] = await work(items[index], index);
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, worker));
  return answers;
}
