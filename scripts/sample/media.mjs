import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SampleRefused } from './cloud-client.mjs';

/** `media:rainy-day.mp4` in a lesson of content/ stands for a file in content/media. */
const PLACEHOLDER = /\(media:([\w.-]+)\)/g;

export const mediaIn = (markdown) => [...markdown.matchAll(PLACEHOLDER)].map(([, name]) => name);

/** Uploads a file to the storage as an editor does; returns its file id. */
async function upload(cloud, account, unitId, name, folder) {
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const { url, headers, fileId } = await cloud.ask(account, 'classroom', 'ticketLessonFile', { unitId, ending });
  const answer = await fetch(url, { method: 'PUT', headers, body: await readFile(path.join(folder, name)) });
  if (!answer.ok) throw new SampleRefused(`${name} 没有上传（${answer.status}）`);
  return fileId;
}

/** Uploads the files of the lessons; returns the lessons with file ids in place of the placeholders. */
export async function withMedia(cloud, account, { unitId, lessons }, folder) {
  const names = [...new Set(lessons.flatMap(({ markdown }) => mediaIn(markdown)))];
  const ids = new Map();
  for (const name of names) ids.set(name, await upload(cloud, account, unitId, name, folder));
  return lessons.map((lesson) => ({
    ...lesson,
    markdown: lesson.markdown.replace(PLACEHOLDER, (_all, name) => `(${ids.get(name)})`),
  }));
}
