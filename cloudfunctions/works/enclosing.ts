import type { InputOf } from '../../core/kernel/endpoint';
import { ok, type Result, refuse } from '../../core/kernel/result';
import type { sendSubmission } from '../../core/works/contract';
import type { KeptCheck } from '../_kit/content-check';
import { removeFiles } from '../_kit/files';
import { askAbout, type FixedPicture } from '../_kit/picture-check';
import type { MemberContext } from '../_kit/serve';
import { WorkUploads } from './collections';
import { sealFiles } from './files';

export interface Enclosed {
  files: FixedPicture[];
  check: KeptCheck;
}

type Written = Pick<InputOf<typeof sendSubmission>, 'kind' | 'title' | 'text' | 'files'>;

/**
 * The words and the files of a work, checked; the files as copies. What WeChat has not passed is for whoever looks: it does
 * not check films, and sounds are listened to.
 */
export async function enclose(
  { kind, title, text, files }: Written,
  submissionId: string,
  context: MemberContext,
): Promise<Result<Enclosed, 'FILE_INVALID' | 'CONTENT_REFUSED'>> {
  const { checkText, newId, db, now } = context;
  const words = `${title}\n${text}`.trim();
  const check: KeptCheck = words === '' ? { sha256: '', verdict: 'noIdentity', about: '' } : await checkText(words);
  if (check.verdict === 'risky') return refuse('CONTENT_REFUSED');
  if (files.length === 0) return ok({ files: [], check });
  const sealed = await sealFiles(files, { kind, submissionId }, newId);
  if (!sealed.ok) return sealed;
  const fileIds = sealed.value.map(({ fileId }) => fileId);
  const upload = { _id: newId(), v: 1, at: now, fileIds };
  await db.in(WorkUploads).add(upload);
  const answer = kind === 'photos' ? await askAbout(sealed.value, context) : null;
  if (answer?.verdict !== 'risky') {
    return ok({ files: sealed.value, check: { ...check, ...(answer && { pictures: answer }) } });
  }
  await removeFiles(fileIds);
  await db.in(WorkUploads).removeWhere({ _id: upload._id });
  return refuse('CONTENT_REFUSED');
}
