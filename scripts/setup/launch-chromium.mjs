import { chromium } from 'playwright-core';
import { ensureChromium } from './ensure-chromium.mjs';

/** A browser for drawing and testing our own pages. The sandbox would only protect against foreign ones. */
export const launchChromium = async () =>
  chromium.launch({ executablePath: await ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
