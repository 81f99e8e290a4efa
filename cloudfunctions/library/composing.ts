import { createHash } from 'node:crypto';
import { documentKeyOf } from '../../core/library/rules/article-address';
import { outlineOf } from '../../core/library/rules/outline';
import { countArticles, readPlace } from '../../core/library/rules/place';
import type { Article, Statute } from '../../core/library/statute';
import type { StatuteImport } from '../../core/library/workbench-contract';
import { type ArticleDoc, editionOf, type StatuteDoc } from './documents';

export const statuteIdOf = ({ code, version }: Pick<StatuteImport, 'code' | 'version'>): string => `${code}@${version}`;

/** Equal for equal content, so that only a changed statute is written again. */
const fingerprintOf = (statute: Statute): string =>
  createHash('sha256').update(JSON.stringify(statute)).digest('hex').slice(0, 32);

export const composeStatute = (
  statute: Statute,
  { code, version, isNewest, now }: Pick<StatuteImport, 'code' | 'version'> & { isNewest: boolean; now: number },
): StatuteDoc => ({
  _id: statuteIdOf({ code, version }),
  v: 1,
  code,
  documentKey: documentKeyOf(statute.title),
  version,
  isNewest,
  title: statute.title,
  adoption: statute.adoption,
  articles: statute.articles.length,
  counted: countArticles(statute.articles.map(({ number }) => number)),
  outline: outlineOf(statute.articles),
  fingerprint: fingerprintOf(statute),
  importedAt: now,
  edition: `${statuteIdOf({ code, version })}#${fingerprintOf(statute)}`,
});

export const composeArticles = (statute: StatuteDoc, articles: readonly Article[]): ArticleDoc[] =>
  articles.map((article, position) => ({
    _id: `${editionOf(statute)}:${keyOf(article)}`,
    v: 1,
    statuteId: editionOf(statute),
    importedAt: statute.importedAt,
    position,
    ...article,
  }));

function keyOf({ number }: Article): string {
  const place = readPlace(number);
  if (!place) throw new Error(`${number} was read as an article or a part and is no place`);
  return place.key;
}
