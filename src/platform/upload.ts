import Taro from '@tarojs/taro';
import { ok, type Result, refuse } from '../../core/kernel/result';
import type { UploadTicket } from '../../core/kernel/upload';
import { openCloud } from './open-cloud';
import type { PickedFile } from './picked-file';
import { report } from './report';

/** `NETWORK`: nothing arrived, and the same ticket may be tried again; `REFUSED`: the storage did not take the file. */
export type UploadCode = 'NETWORK' | 'REFUSED';
type Upload = Promise<Result<null, UploadCode>>;

/** Gets a function that gives the upload up: then nothing has arrived. */
type OnBegun = (giveUp: () => void) => void;

/** Uploads a file to the place that the ticket names. `onProgress` is called with the part sent so far, 0–1. */
export function uploadFile(
  ticket: UploadTicket,
  file: PickedFile,
  onProgress: (part: number) => void,
  onBegun: OnBegun = () => {},
): Upload {
  return 'path' in file.content
    ? uploadFromPath(ticket, file.content.path, onProgress, onBegun)
    : putBlob(ticket, file.content.blob, onProgress, onBegun);
}

function uploadFromPath(
  ticket: UploadTicket,
  filePath: string,
  onProgress: (part: number) => void,
  onBegun: OnBegun,
): Upload {
  openCloud();
  return new Promise((resolve) => {
    const task = Taro.cloud.uploadFile({
      cloudPath: ticket.path,
      filePath,
      success: ({ fileID }) => {
        if (fileID === ticket.fileId) return resolve(ok(null));
        report('a file went to another place than its ticket says', fileID);
        resolve(refuse('REFUSED'));
      },
      fail: (problem) => {
        report('a file did not come through', problem);
        resolve(refuse('NETWORK'));
      },
    });
    onBegun(() => task.abort());
    task.onProgressUpdate(({ progress }) => onProgress(progress / 100));
  });
}

/** By `XMLHttpRequest`, because `fetch` does not report the progress of an upload. */
function putBlob(
  { url, headers }: UploadTicket,
  blob: Blob,
  onProgress: (part: number) => void,
  onBegun: OnBegun,
): Upload {
  const request = new XMLHttpRequest();
  request.open('PUT', url);
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
  return new Promise((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total);
    request.onerror = () => resolve(refuse('NETWORK'));
    request.onabort = () => resolve(refuse('NETWORK'));
    request.onload = () => {
      if (request.status < 300) return resolve(ok(null));
      report('the storage refused a file', request.responseText);
      resolve(refuse(request.status >= 500 ? 'NETWORK' : 'REFUSED'));
    };
    onBegun(() => request.abort());
    request.send(blob);
  });
}

export const uploadMessages: Record<UploadCode, string> = {
  NETWORK: '没有传上去，请检查网络后重试。',
  REFUSED: '存储没有收下这个文件，请换一个。',
};
