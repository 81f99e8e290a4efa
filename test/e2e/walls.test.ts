import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import tcb from '@cloudbase/node-sdk';
import type { Browser, Page } from 'playwright-core';
import { ENV_ID, platformVariables } from '../../local/functions/platform-variables';
import { type LocalCloud, startLocalCloudBase } from '../../local/local-cloudbase';
import { startBrowser } from './support/browser';

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The headers of local hosting, in the browser that has to obey them. */
describe('the walls around the app', () => {
  let cloud: LocalCloud;
  let browser: Browser;
  let page: Page;
  let elsewhere: Server;
  const complaints: string[] = [];

  beforeAll(async () => {
    [browser, cloud] = await Promise.all([
      startBrowser(),
      startLocalCloudBase({ dataDir: null, functionsDir: '', hostingDir: path.resolve('dist/h5') }),
    ]);
    elsewhere = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<iframe src="${cloud.url}/"></iframe>`);
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    // As people open it: under another name than the one of the storage.
    await page.goto(`http://localhost:${cloud.port}/`);
    await page.locator('input').first().waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await cloud.close();
    elsewhere.close();
  });

  test('keep nothing of the app itself out', () => {
    expect(complaints).toEqual([]);
  });

  test('let pictures of the storage in, and those that have just been taken', async () => {
    Object.assign(process.env, platformVariables(cloud.adminUrl, cloud.adminKey));
    const sdk = tcb.init({ env: ENV_ID });
    const { fileID } = await sdk.uploadFile({ cloudPath: 'a.png', fileContent: Buffer.from(PIXEL, 'base64') });
    const { fileList } = await sdk.getTempFileURL({ fileList: [fileID] });
    const stored = String(fileList[0]?.tempFileURL);
    const widths = await page.evaluate(async (address) => {
      const taken = URL.createObjectURL(await (await fetch(address)).blob());
      const widthOf = async (source: string) => {
        const picture = new Image();
        picture.src = source;
        await picture.decode();
        return picture.width;
      };
      return [await widthOf(address), await widthOf(taken)];
    }, stored);
    expect(widths).toEqual([1, 1]);
    expect(complaints).toEqual([]);
  });

  test('let no text become HTML, and none run that is put into an element', async () => {
    const { text, elements, ran } = await page.evaluate(async () => {
      const place = document.createElement('div');
      document.body.append(place);
      const hostile = '<img src="data:,x" onerror="window.ran = 1">';
      place.innerHTML = hostile;
      const became = { text: place.textContent === hostile, elements: place.childElementCount };

      const picture = new Image();
      const failed = new Promise((resolve) => picture.addEventListener('error', resolve));
      const link = document.createElement('a');
      const script = document.createElement('script');
      const attempts = [
        () => picture.setAttribute('onerror', 'window.ran = 2'),
        () => link.setAttribute('href', 'javascript:window.ran = 3'),
        () => script.append('window.ran = 4'),
      ];
      for (const attempt of attempts) {
        try {
          attempt();
        } catch {
          // Refused before it is there: one wall more.
        }
      }
      place.append(link, script);
      link.click();
      picture.src = 'data:,x';
      await failed;
      await new Promise((resolve) => setTimeout(resolve));
      return { ...became, ran: 'ran' in window };
    });
    expect({ text, elements, ran }).toEqual({ text: true, elements: 0, ran: false });
  });

  test('let the app into no frame of another page', async () => {
    const { port } = elsewhere.address() as AddressInfo;
    const foreign = await browser.newPage();
    await foreign.goto(`http://127.0.0.1:${port}/`);
    await foreign.waitForLoadState('networkidle');
    const inner = foreign.frames()[1];
    expect(inner?.url()).not.toContain(String(cloud.port));
    expect(await inner?.locator('#app').count()).toBe(0);
    await foreign.close();
  });
});
