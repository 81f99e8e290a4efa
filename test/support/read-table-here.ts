import type { readTableApart } from '../../cloudfunctions/org/import/read-table-apart';
import { readTableFile } from '../../cloudfunctions/org/import/read-table-file';

/** Sources have no built worker beside them. The worker itself is tested on the built functions (test/local). */
const readHere: typeof readTableApart = async ({ bytes, kind }) => readTableFile(Buffer.from(bytes), kind);

export { readHere as readTableApart };
