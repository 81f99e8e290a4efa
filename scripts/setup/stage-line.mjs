const BEAT_MS = 1_000;
/** Interval of the lines in a log that is not a terminal, which show that a stage is still running. */
const PLAIN_EVERY_MS = 20_000;

const seconds = (ms) => `${Math.round(ms / 1000)} 秒`;

/** The running stages. */
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
    // Chinese characters take two columns, and a line that wraps cannot be overwritten.
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

/** Prints a line above the one that is overwritten. */
export function printAbove(text) {
  clear();
  if (text.trim() !== '') console.log(text.trimEnd());
}

/**
 * Runs `work` and shows how long it has taken: one line that is overwritten in a terminal, a line now and then
 * elsewhere. Several stages may run at once. Uses only Node's own modules.
 * @template T
 * @param {string} name what is being done, in Chinese for the person who waits
 * @param {() => Promise<T>} work
 * @param {() => string} [progress] how far it has got; '' when unknown
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
