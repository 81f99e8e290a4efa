import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SampleRefused } from './cloud-client.mjs';

/** `media:rainy-day.mp4` in a text of content/ stands for a file in content/media. */
const PLACEHOLDER = /\(media:([\w.-]+)\)/g;

export const mediaIn = (markdown) => [...markdown.matchAll(PLACEHOLDER)].map(([, name]) => name);

/** Uploads a file to the storage as its writer does; returns its file id. */
async function upload(cloud, account, { fn, action, unitId }, name, folder) {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const { url, headers, fileId } = await cloud.ask(account, fn, action, { unitId, ending });
  const answer = await fetch(url, { method: 'PUT', headers, body: await readFile(path.join(folder, name)) });
  if (!answer.ok) throw new SampleRefused(`${name} 没有上传（${answer.status}）`);
  return fileId;
}

/**
 * Uploads the files that some texts show, each once; returns the texts with file ids in place of the placeholders. `place`
 * tells where a place for a file is asked for, and for which unit.
 */
export async function withMedia(cloud, account, place, texts, folder) {
  const ids = new Map();
  for (const name of new Set(texts.flatMap(mediaIn))) ids.set(name, await upload(cloud, account, place, name, folder));
  return texts.map((text) => text.replace(PLACEHOLDER, (_all, name) => `(${ids.get(name)})`));
}
