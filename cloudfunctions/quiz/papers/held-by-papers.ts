import { command, type Database } from '../../_kit/database';
import { Papers } from '../collections';

/** Ids in one query condition. */
const SLICE = 500;
/** Papers read in one request. A question is usually in a handful of papers. */
const PAGE = 1_000;

/** Which of these questions are stored in a paper, in any version. One request per 500 ids. */
export async function findHeldByPapers(db: Database, questionIds: readonly string[]): Promise<Set<string>> {
  const held = new Set<string>();
  for (let start = 0; start < questionIds.length; start += SLICE) {
    const slice = new Set(questionIds.slice(start, start + SLICE));
    const papers = await db
      .in(Papers)
      .query(
        { 'sections.candidates.id': command().in([...slice]) },
        { limit: PAGE, fields: ['sections.candidates.id'] },
      );
    for (const { sections } of papers) {
      for (const { candidates } of sections) for (const { id } of candidates) if (slice.has(id)) held.add(id);
    }
  }
  return held;
}
