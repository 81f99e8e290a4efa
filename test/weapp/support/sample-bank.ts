import path from 'node:path';
import * as v from 'valibot';
import { type Question, question } from '../../../core/bank/question';
import { readContent } from '../../../scripts/sample/content.mjs';
import { ROOT } from './built';

/** The questions of the sample, with their keys. */
export const readSampleBank = async (): Promise<Question[]> =>
  v.parse(v.array(question), (await readContent(path.join(ROOT, 'content'))).questions);
