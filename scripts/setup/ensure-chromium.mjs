import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { adviceOn } from './advice.mjs';
import { runQuietly } from './run.mjs';
import { printAbove, stage } from './stage-line.mjs';

// The headless shell is Chromium without its windows: the walks take it first, because it draws no address bar or tabs.
const KNOWN_PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Smallest first. Only newer versions of Debian have the shell by itself. */
const PACKAGES = ['chromium-headless-shell', 'chromium'];

const find = () => KNOWN_PLACES.find((place) => place && existsSync(place));

const HOW_TO_INSTALL =
  process.platform === 'linux'
    ? '请运行 sudo apt-get install chromium fonts-noto-cjk，或安装 Chrome 后用 CHROMIUM_PATH 指明它的位置。'
    : '请安装 Chrome，或用 CHROMIUM_PATH 指明它的位置。';

const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
const hasChineseFont = () => {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return listed.status === 0 && listed.stdout.trim() !== '';
};

/**
 * The path of a browser for the tests: an installed one, or else Debian's if we may install packages, or else
 * Playwright's. Also installs a Chinese font where possible, because pages would show boxes without one.
 */
export async function ensureChromium() {
  let complaints = '';
  const runs = async (command, args) => {
    const { code, output } = await runQuietly(command, args);
    if (code !== 0) complaints += output;
    return code === 0;
  };
  if (canInstall() && (!find() || !hasChineseFont())) {
    await stage('安装 Chromium 和中文字体', async () => {
      if (!(await runs('apt-get', ['update', '-qq']))) return;
      const installs = (...packages) => runs('apt-get', ['install', '-y', '-qq', ...packages, 'fonts-noto-cjk']);
      for (const browser of PACKAGES) if (await installs(...(find() ? [] : [browser]))) return;
    });
  }
  if (!find() && !playwrightChromium()) {
    await stage('下载 Chromium', () =>
      runs(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']),
    );
  }
  const found = find() ?? playwrightChromium();
  if (!found) {
    printAbove(complaints);
    console.error(`✗ 没有找到 Chromium。${adviceOn(complaints) ?? ''}${HOW_TO_INSTALL}`);
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
