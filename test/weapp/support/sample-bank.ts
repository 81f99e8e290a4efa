import path from 'node:path';
import * as z from 'zod/mini';
import { type Question, question } from '../../../core/bank/question';
import { readContent } from '../../../scripts/sample/content.mjs';
import { ROOT } from './built';

/** The questions of the sample, with their keys. */
export const readSampleBank = async (): Promise<Question[]> =>
  z.array(question).parse((await readContent(path.join(ROOT, 'content'))).questions);
