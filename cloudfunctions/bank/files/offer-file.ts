import { downloadUrls, folderOf, writeFile } from '../../_kit/files';

/**
 * Puts a file where its member fetches it, over the one of the same kind that lay there: nobody's files pile up.
 * @param kind tells one kind of file from another: `questions-xlsx`
 * @param name what the person's file is called, with its extension
 */
export async function offerFile(
  memberId: string,
  kind: string,
  name: string,
  content: Buffer | string,
): Promise<{ name: string; url: string }> {
  const extension = name.slice(name.lastIndexOf('.') + 1);
  const path = `${folderOf('exports', memberId)}${kind}.${extension}`;
  const fileId = await writeFile(path, Buffer.from(content));
  const url = (await downloadUrls([fileId])).get(fileId);
  if (url === undefined) throw new Error(`${fileId} was written and is not there`);
  return { name, url };
}
