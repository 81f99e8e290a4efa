import { chromium } from 'playwright-core';
import { ensureChromium } from './ensure-chromium.mjs';

/** A browser that draws for us; the sandbox is for pages of others. */
export const launchChromium = () =>
  chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox', '--disable-gpu'] });
