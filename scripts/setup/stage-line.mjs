const BEAT_MS = 1_000;
/** In a log nobody watches: one line now and then says that it still goes on. */
const PLAIN_EVERY_MS = 20_000;

const seconds = (ms) => `${Math.round(ms / 1000)} 秒`;

/** What runs now, and how long since when. */
const running = new Set();
let beat = null;
let isDrawn = false;

const clear = () => {
  if (isDrawn) process.stdout.write('\r\x1b[2K');
  isDrawn = false;
};
const told = ({ name, startedAt, progress }) => {
  const how = progress();
  return `${name}${how === '' ? '' : ` ${how}`} ${seconds(Date.now() - startedAt)}`;
};

function draw() {
  const line = [...running].map(told).join(' · ');
  if (process.stdout.isTTY) {
    clear();
    // Chinese characters take two columns, and a line that wraps cannot be drawn over.
    process.stdout.write(`… ${line.slice(0, Math.floor((process.stdout.columns ?? 80) / 2) - 2)}`);
    isDrawn = true;
    return;
  }
  for (const stage of running) {
    if (Date.now() - stage.toldAt < PLAIN_EVERY_MS) continue;
    stage.toldAt = Date.now();
    console.log(`… ${told(stage)}`);
  }
}

/** Prints a whole line above the one that is drawn over. */
export function printAbove(text) {
  clear();
  if (text.trim() !== '') console.log(text.trimEnd());
}

/**
 * Runs `work` and shows for how long: in a terminal one line that is drawn over, elsewhere a plain line every while. Several may
 * run at once. Uses nothing but Node.
 * @template T
 * @param {string} name what happens, in words for whoever waits
 * @param {() => Promise<T>} work
 * @param {() => string} [progress] how far it is, '' where that is not known
 * @returns {Promise<T>}
 */
export async function stage(name, work, progress = () => '') {
  const startedAt = Date.now();
  const mine = { name, startedAt, progress, toldAt: startedAt };
  running.add(mine);
  if (!process.stdout.isTTY) console.log(`… ${name}`);
  beat ??= setInterval(draw, BEAT_MS);
  let mark = '✗';
  try {
    const result = await work();
    mark = '✓';
    return result;
  } finally {
    running.delete(mine);
    if (running.size === 0) {
      clearInterval(beat);
      beat = null;
    }
    printAbove(`${mark} ${name}（${seconds(Date.now() - startedAt)}）`);
  }
}
