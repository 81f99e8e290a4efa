import { DEFAULT_TERMS, type LetterTerms } from '../../core/letters/terms';
import type { Database, Stored } from '../_kit/database';
import { LetterSettings } from './collections';

export interface TermsDoc extends Stored {
  terms: LetterTerms;
  /** Incremented by every change. */
  revision: number;
}

export const termsSetting = {
  collection: LetterSettings,
  action: 'letterTerms.set',
  of: (doc: TermsDoc | null) => ({ terms: doc?.terms ?? DEFAULT_TERMS, revision: doc?.revision ?? 0 }),
} as const;

/** The terms of the organisation with this path. One request. */
export const findTerms = async (db: Database, [rootId = '']: readonly string[]) =>
  termsSetting.of(rootId === '' ? null : await db.in(LetterSettings).find(rootId));
