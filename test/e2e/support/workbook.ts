import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Person } from './person';

export interface SavedWorkbook {
  name: string;
  /** The words of all its cells. */
  words: string;
}

/** Lets somebody save a workbook, and reads it. */
export async function savedWorkbook(person: Person, save: () => Promise<void>): Promise<SavedWorkbook> {
  const [file] = await Promise.all([person.page.waitForEvent('download'), save()]);
  const content = unzipSync(readFileSync(await file.path()));
  const strings = content['xl/sharedStrings.xml'];
  if (strings === undefined) throw new Error(`${file.suggestedFilename()} has no words in it`);
  const words = strFromU8(strings)
    .replace(/<[^>]*>/g, '\n')
    .replace(/&gt;/g, '>')
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&');
  return { name: file.suggestedFilename(), words };
}
