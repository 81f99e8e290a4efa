import { readFile } from '../../cloudfunctions/bank/files/read-file';
import type { readFileApart } from '../../cloudfunctions/bank/files/read-file-apart';

/** Sources have no built worker beside them. The worker itself is tested on the built functions (test/local). */
const readHere: typeof readFileApart = async ({ bytes, extension, mostRows }) =>
  readFile(Buffer.from(bytes), extension, mostRows);

export { readHere as readFileApart };
