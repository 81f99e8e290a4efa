import { ok } from '../../../core/kernel/result';
import * as contract from '../../../core/notebook/contract';
import { downloadUrls } from '../../_kit/files';
import { pageOf } from '../../_kit/page';
import { route } from '../../_kit/serve';
import { findMyRecordings } from '../recording-repository';
import { recordingViewOf } from '../views';

export const listRecordings = route(contract.listRecordings, async ({ cursor }, { caller, db }) => {
  const found = await findMyRecordings(db, caller.memberId, cursor);
  const urls = await downloadUrls(found.map(({ fileId }) => fileId));
  return ok(
    pageOf(
      found,
      (recording) => recording.order,
      (recording) => recordingViewOf(recording, urls.get(recording.fileId) ?? ''),
    ),
  );
});
