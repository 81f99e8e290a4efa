import { ok, refuse } from '../../../core/kernel/result';
import { holdsOn } from '../../../core/kernel/roles';
import { compareVersions } from '../../../core/library/rules/compare-versions';
import { parseStatute } from '../../../core/library/rules/parse-statute';
import { countChanges, newestOf, previousOf } from '../../../core/library/rules/versions';
import type { Article } from '../../../core/library/statute';
import * as contract from '../../../core/library/workbench-contract';
import type { Database } from '../../_kit/database';
import { saveEntries } from '../../_kit/search-entries';
import { route } from '../../_kit/serve';
import { markOutdated } from '../../bank/public';
import { composeArticles, composeStatute, statuteIdOf } from '../composing';
import { findOutdatedQuestions } from '../outdated-citations';
import { problemMessage, remarkMessage } from '../problem-message';
import { findByCode, findStatute, findVersions, listArticles, removeReplaced, type StatuteHead } from '../repository';
import { saveStatute } from '../save-statute';
import { searchableStatute } from '../searchable';
import { statuteRowOf } from '../views';

export const importStatute = route(contract.importStatute, async (input, context) => {
  const { caller, now, db } = context;
  const { code, version, markdown, commit } = input;
  // Everybody reads the library, so only administrators of the root may change it.
  const path = caller.path.slice(0, 1);
  if (!holdsOn(caller.roles, ['admin'], path)) return refuse('FORBIDDEN');

  const { statute, problems, remarks } = parseStatute(markdown);
  const composed = composeStatute(statute, { code, version, isNewest: true, now });
  const [sameCode, versions] = await Promise.all([findByCode(db, code), findVersions(db, composed.documentKey)]);
  const isTaken =
    (sameCode !== null && sameCode.documentKey !== composed.documentKey) ||
    versions.some((known) => known.code !== code);
  if (problems.length === 0 && isTaken) return refuse('CODE_TAKEN');

  const newest = newestOf([composed, ...versions]);
  const head = { ...composed, isNewest: newest?.version === version };
  const existing = versions.find(({ _id }) => _id === head._id);
  const report: Omit<contract.StatuteImportReport, 'isImported'> = {
    ...statuteRowOf(head),
    chapters: new Set(statute.articles.flatMap(({ chapterPath }) => chapterPath.slice(0, 1))).size,
    outcome: outcomeOf(existing, head.fingerprint),
    previous: await changesSince(db, previousOf(versions, version), statute.articles),
    staleQuestions: 0,
    problems: problems.map((problem) => ({ line: problem.line, message: problemMessage(problem) })),
    remarks: remarks.slice(0, MOST_REMARKS).map((remark) => ({ line: remark.line, message: remarkMessage(remark) })),
  };
  if (problems.length > 0) return ok({ ...report, isImported: false });

  const outdated = await findOutdatedQuestions(db, { head, articles: statute.articles }, versions);
  if (!commit)
    return ok({ ...report, staleQuestions: outdated.filter((found) => found.outdated).length, isImported: false });

  if (report.outcome !== 'same') {
    const articles = composeArticles(head, statute.articles);
    const saved = await saveStatute({ statute: head, articles, versions, path }, context);
    if (!saved.ok) return saved;
  } else if (existing) await removeReplaced(db, existing, { replaced: undefined, now });
  await saveEntriesOf(db, { head, articles: statute.articles });
  // Do this even if the text is unchanged: importing again finishes an import that broke off.
  const staleQuestions = await markOutdated(outdated, { statuteId: statuteIdOf(input), path }, context);
  return ok({ ...report, staleQuestions, isImported: true });
});

/** The most remarks of a report. */
const MOST_REMARKS = 40;

function outcomeOf(existing: StatuteHead | undefined, fingerprint: string): contract.StatuteImportReport['outcome'] {
  if (!existing) return 'added';
  return existing.fingerprint === fingerprint ? 'same' : 'changed';
}

async function changesSince(
  db: Database,
  previous: StatuteHead | null,
  articles: readonly Article[],
): Promise<contract.StatuteImportReport['previous']> {
  if (!previous) return null;
  const changes = compareVersions<Article>(await listArticles(db, previous), articles);
  return { version: previous.version, counts: countChanges(changes) };
}

/**
 * Search entries of the imported version and of all others that say something else of themselves than the entries of
 * theirs did. Another import may supersede this one while its entries are written, so its place is read again afterwards.
 */
async function saveEntriesOf(
  db: Database,
  { head, articles }: { head: StatuteHead; articles: readonly Article[] },
): Promise<void> {
  const versions = await findVersions(db, head.documentKey);
  const own = versions.find(({ _id }) => _id === head._id);
  // Another text of this version was imported meanwhile; its import writes the entries.
  if (own?.fingerprint !== head.fingerprint) return;
  const former = previousOf(versions, head.version);
  const sets = [searchableStatute(own, articles)];
  if (own.isNewest && former) sets.push(searchableStatute(former, await listArticles(db, former)));
  await saveEntries(db, sets);
  const now = await findStatute(db, head._id);
  if (now && now.isNewest !== own.isNewest) await saveEntries(db, [searchableStatute(now, articles)]);
}
