import { moveMine } from './api';
import { useMine } from './list-store';
import { messages } from './messages';

/** Takes a work back; resolves to why it was not, or to null. */
export async function takeBackMine(submissionId: string): Promise<string | null> {
  const answer = await moveMine({ submissionId, command: { name: 'takeBack' } });
  if (!answer.ok) return messages[answer.code];
  const { state } = answer.value;
  useMine
    .getState()
    .change((rows) => rows.map((row) => (row.submissionId === submissionId ? { ...row, state, prize: null } : row)));
  return null;
}
