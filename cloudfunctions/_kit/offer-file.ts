import { downloadUrls, folderOf, writeFile } from './files';

/**
 * Stores a file for its member to download, replacing the previous one of the same kind, so that files do not pile up.
 * @param kind kind of file, such as `questions-xlsx`
 * @param name file name shown to the person, with its extension
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
