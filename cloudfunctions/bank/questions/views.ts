import type { Question } from '../../../core/bank/question';
import type { QuestionContent, QuestionRow, QuestionView } from '../../../core/bank/questions/contract';
import { mayActivate } from '../../../core/bank/rules/desk-rights';
import type { RoleGrant } from '../../../core/kernel/roles';
import type { Database } from '../../_kit/database';
import { findNames } from '../../org/public';
import { countAttemptsAsking } from '../../quiz/public';
import type { QuestionDoc, Written } from '../documents';
import { findVersions } from './desk-repository';

export const questionRowOf = (doc: QuestionDoc): QuestionRow => ({
  id: doc._id,
  stem: doc.stem,
  type: doc.type,
  topic: doc.topic,
  difficulty: doc.difficulty,
  state: doc.state,
  version: doc.version,
});

export const contentOf = ({ topic, difficulty, stem, body, explanation, source }: Question): QuestionContent => ({
  topic,
  difficulty,
  stem,
  body,
  explanation,
  source,
});

/** The view for those who keep the bank, including the key, former versions and their writers. Three requests. */
export async function viewQuestion(db: Database, doc: QuestionDoc, roles: readonly RoleGrant[]): Promise<QuestionView> {
  const [versions, asked] = await Promise.all([findVersions(db, doc._id), countAttemptsAsking(db, doc._id)]);
  const writers = [doc, ...versions].flatMap(({ written }) => written?.by ?? []);
  const names = await findNames(db, [...new Set(writers)]);
  const writtenView = (written: Written | null) =>
    written && { at: written.at, by: names.get(written.by) ?? '', change: written.change };
  return {
    id: doc._id,
    unitId: doc.unitId,
    state: doc.state,
    outdated: doc.outdated,
    version: doc.version,
    content: contentOf(doc),
    written: writtenView(doc.written),
    mayActivate: mayActivate(roles, doc.path),
    asked,
    versions: versions.map(({ version, content, written }) => ({
      version,
      content: contentOf(content),
      written: writtenView(written),
    })),
  };
}
