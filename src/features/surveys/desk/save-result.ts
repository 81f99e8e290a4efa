import { saveFile } from '@/platform/download';
import { fetchExport } from './api';
import { exportMessages } from './messages';

/** Saves the workbook of what has ended; resolves to the message to show on failure, otherwise null. */
export async function saveResult(surveyId: string): Promise<string | null> {
  const answer = await fetchExport(surveyId);
  const saved = answer.ok ? await saveFile(answer.value.name, { url: answer.value.url }) : answer;
  return saved.ok ? null : exportMessages[saved.code];
}
