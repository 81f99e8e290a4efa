import type { InputOf } from '../../core/kernel/endpoint';
import { ok, type Result, refuse } from '../../core/kernel/result';
import type { sendSubmission } from '../../core/works/contract';
import type { KeptCheck } from '../_kit/content-check';
import { removeFiles } from '../_kit/files';
import { askAbout, type FixedPicture } from '../_kit/picture-check';
import type { MemberContext } from '../_kit/serve';
import { WorkUploads } from './collections';
import { photosOf, sealBytes, sealPhotos } from './files';
import { dropRecording, joinRecording } from './pieces';

export interface Enclosed {
  files: FixedPicture[];
  check: KeptCheck;
}

type Written = Pick<InputOf<typeof sendSubmission>, 'callId' | 'kind' | 'title' | 'text' | 'files' | 'recording'>;

/**
 * The words and the files of a work, checked; the files as copies. What WeChat has not passed is for whoever looks: it does
 * not check films, and sounds are listened to.
 */
export async function enclose(
  written: Written,
  submissionId: string,
  context: MemberContext,
): Promise<Result<Enclosed, 'FILE_INVALID' | 'PIECES_MISSING' | 'CONTENT_REFUSED'>> {
  const { kind, title, text } = written;
  const { checkText, newId, db, now } = context;
  const words = `${title}\n${text}`.trim();
  const check: KeptCheck = words === '' ? { sha256: '', verdict: 'noIdentity', about: '' } : await checkText(words);
  if (check.verdict === 'risky') return refuse('CONTENT_REFUSED');
  const sealed = await sealedOf(written, submissionId, context);
  if (!sealed.ok) return sealed;
  if (sealed.value.length === 0) return ok({ files: [], check });
  const fileIds = sealed.value.map(({ fileId }) => fileId);
  const upload = { _id: newId(), v: 1, at: now, fileIds };
  await db.in(WorkUploads).add(upload);
  const answer = await askAbout(photosOf({ kind, files: sealed.value }), context);
  if (answer?.verdict !== 'risky') {
    return ok({ files: sealed.value, check: { ...check, ...(answer && { pictures: answer }) } });
  }
  await removeFiles(fileIds);
  await db.in(WorkUploads).removeWhere({ _id: upload._id });
  return refuse('CONTENT_REFUSED');
}

/** The files of a work as copies: photos as they were uploaded, a recording put together from its pieces. */
async function sealedOf(
  { callId, kind, files, recording }: Written,
  submissionId: string,
  context: MemberContext,
): Promise<Result<FixedPicture[], 'FILE_INVALID' | 'PIECES_MISSING'>> {
  const sealing = { kind, submissionId, newId: context.newId };
  if (recording === null) return sealPhotos(files, sealing);
  const joined = await joinRecording(callId, recording, context);
  if (!joined.ok) return joined;
  const sealed = await sealBytes(joined.value, sealing);
  if (sealed) return ok([sealed]);
  // What they add up to is no recording: another one has to be chosen.
  await dropRecording(callId, recording, context);
  return refuse('FILE_INVALID');
}
