import Taro from '@tarojs/taro';
import { ok, type Result, refuse } from '../../core/kernel/result';
import { extensionOf } from './picked-file';
import { report } from './report';

/** Content to save: text, bytes, or the address of a file in the storage. */
export type SavedContent = { text: string } | { bytes: Uint8Array } | { url: string };
export type SaveCode = 'NETWORK' | 'NOT_SAVED';
type Saving = Promise<Result<null, SaveCode>>;

/** Types that WeChat can show itself, with a menu to save or forward the file. */
const DOCUMENTS = ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'pdf'] as const;

/**
 * Gives the person a file. A browser downloads it; WeChat, where people keep files in chats, opens a document and sends
 * any other file to a chat. `NETWORK`: `url` could not be fetched; `NOT_SAVED`: WeChat could not show or send the file.
 */
export const saveFile = (name: string, content: SavedContent): Saving =>
  process.env.TARO_ENV === 'weapp' ? saveInWeChat(name, content) : saveInBrowser(name, content);

async function saveInBrowser(name: string, content: SavedContent): Saving {
  // An address of another origin would be opened instead of saved, so its bytes are fetched.
  const blob = 'url' in content ? await fetchBlob(content.url) : blobOf(content);
  if (!blob) return refuse('NETWORK');
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
  return ok(null);
}

const blobOf = (content: { text: string } | { bytes: Uint8Array }): Blob =>
  new Blob(['text' in content ? content.text : new Uint8Array(content.bytes)]);

async function fetchBlob(url: string): Promise<Blob | null> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.blob() : null;
  } catch {
    return null;
  }
}

async function saveInWeChat(name: string, content: SavedContent): Saving {
  const path = `${Taro.env.USER_DATA_PATH}/${name}`;
  if ('url' in content) {
    const answer = await Taro.downloadFile({ url: content.url, filePath: path }).catch(() => null);
    if (answer?.statusCode !== 200) return refuse('NETWORK');
  } else write(path, content);
  const fileType = DOCUMENTS.find((known) => known === extensionOf(name));
  try {
    if (fileType) await Taro.openDocument({ filePath: path, fileType, showMenu: true });
    else await Taro.shareFileMessage({ filePath: path, fileName: name });
    return ok(null);
  } catch (problem) {
    report(`${name} was not saved`, problem);
    return refuse('NOT_SAVED');
  }
}

function write(path: string, content: { text: string } | { bytes: Uint8Array }): void {
  const files = Taro.getFileSystemManager();
  if ('text' in content) files.writeFileSync(path, content.text, 'utf8');
  else files.writeFileSync(path, new Uint8Array(content.bytes).buffer);
}
