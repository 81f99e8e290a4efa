import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const KNOWN_PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const find = () => KNOWN_PLACES.find((place) => place && existsSync(place));
const runs = (command, args) => spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
const hasChineseFont = () => {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
};

/**
 * The path of a browser for the tests: an installed one, or else Debian's if we may install packages, or else
 * Playwright's. Also installs a Chinese font where possible, because pages would show boxes without one.
 */
export function ensureChromium() {
  if (canInstall() && (!find() || !hasChineseFont())) {
    console.log('正在安装 Chromium 和中文字体…');
    runs('apt-get', ['update', '-qq']) && runs('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk']);
  }
  if (!find()) runs(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']);
  const found = find() ?? playwrightChromium();
  if (!found) {
    console.error('✗ 没有找到 Chromium。请安装后用 CHROMIUM_PATH 指明它的位置。');
    process.exit(1);
  }
  return found;
}

function playwrightChromium() {
  const asked = spawnSync(
    process.execPath,
    ['-e', "process.stdout.write(require('playwright-core').chromium.executablePath())"],
    { encoding: 'utf8' },
  );
  return asked.status === 0 && existsSync(asked.stdout) ? asked.stdout : undefined;
}
