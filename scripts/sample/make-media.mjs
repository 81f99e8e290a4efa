// Makes the media files of the sample lessons in content/media: node scripts/sample/make-media.mjs
// The files are committed so that nobody needs these tools: Chromium for the picture, the document and the film, and
// Debian's espeak-ng and lame for the sound.
import { execFileSync } from 'node:child_process';
import { readFile, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { launchChromium } from '../setup/launch-chromium.mjs';
import { ROOT } from '../setup/root.mjs';
import { drawSvg } from './draw-svg.mjs';

const MEDIA = path.join(ROOT, 'content/media');
const file = (name) => path.join(MEDIA, name);

/**
 * Runs inside the browser page. Returns the bytes of a film that WeChat can play: a bus in the rain, and what is said
 * about it.
 */
async function film() {
  const [width, height, seconds] = [640, 360, 16];
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  const scenes = [
    '雨天行车，记住三个字',
    '慢：车速降三成，进站提前减速',
    '亮：近光灯、示廓灯打开',
    '远：跟车距离加一倍',
  ];
  const draw = (at) => {
    context.fillStyle = '#F6F4F1';
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#C4BFB7';
    context.fillRect(0, 270, width, 90);
    context.fillStyle = '#FFFFFF';
    for (let x = -((at * 90) % 120); x < width; x += 120) context.fillRect(x, 312, 60, 6);
    const bus = 140 + at * 12;
    context.fillStyle = '#C7000B';
    context.fillRect(bus, 190, 180, 80);
    context.fillStyle = '#FBEDEC';
    for (const x of [12, 56, 100, 144]) context.fillRect(bus + x, 204, 28, 26);
    context.fillStyle = '#1F1D1A';
    for (const x of [40, 140]) {
      context.beginPath();
      context.arc(bus + x, 272, 15, 0, Math.PI * 2);
      context.fill();
    }
    context.strokeStyle = '#8FA9C4';
    for (let drop = 0; drop < 60; drop += 1) {
      const x = (drop * 97) % width;
      const y = (drop * 53 + at * 260) % 270;
      context.beginPath();
      context.moveTo(x, y);
      context.lineTo(x - 4, y + 12);
      context.stroke();
    }
    context.fillStyle = '#1F1D1A';
    context.font = '500 32px "Noto Sans CJK SC", sans-serif';
    context.textAlign = 'center';
    context.fillText(scenes[Math.min(Math.floor((at / seconds) * scenes.length), scenes.length - 1)], width / 2, 84);
  };
  const recorder = new MediaRecorder(canvas.captureStream(12), {
    mimeType: 'video/mp4;codecs=avc1.42001E',
    videoBitsPerSecond: 160_000,
  });
  const parts = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const stopped = new Promise((resolve) => {
    recorder.onstop = resolve;
  });
  draw(0);
  recorder.start();
  const begin = performance.now();
  for (let at = 0; at < seconds; at = (performance.now() - begin) / 1000) {
    draw(at);
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
  recorder.stop();
  await stopped;
  return Array.from(new Uint8Array(await new Blob(parts).arrayBuffer()));
}

const browser = await launchChromium();
const page = await browser.newPage();
await writeFile(
  file('departure-checks.png'),
  await drawSvg(page, await readFile(file('departure-checks.svg'), 'utf8')),
);
await writeFile(file('rainy-day.mp4'), Uint8Array.from(await page.evaluate(film)));
await page.setContent(await readFile(file('departure-checklist.html'), 'utf8'));
await page.pdf({
  path: file('departure-checklist.pdf'),
  format: 'A4',
  margin: { top: '20mm', left: '18mm', right: '18mm' },
});
await browser.close();

execFileSync('espeak-ng', [
  '-v',
  'cmn',
  '-s',
  '150',
  '-g',
  '4',
  '-f',
  file('two-minutes.txt'),
  '-w',
  file('two-minutes.wav'),
]);
execFileSync('lame', ['--quiet', '-m', 'm', '-b', '24', file('two-minutes.wav'), file('two-minutes.mp3')]);
await unlink(file('two-minutes.wav'));
