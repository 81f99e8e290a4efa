import Taro from '@tarojs/taro';
import { ok, type Result, refuse } from '../../core/kernel/result';
import type { UploadTicket } from '../../core/kernel/upload';
import { openCloud } from './open-cloud';
import type { PickedFile } from './picked-file';
import { report } from './report';

/** `NETWORK`: nothing arrived, and the same ticket may be tried again; `REFUSED`: the storage did not take the file. */
export type UploadCode = 'NETWORK' | 'REFUSED';
type Upload = Promise<Result<null, UploadCode>>;

/** Uploads a file to the place that the ticket names. `onProgress` is called with the part sent so far, 0–1. */
export function uploadFile(ticket: UploadTicket, file: PickedFile, onProgress: (part: number) => void): Upload {
  return 'path' in file.content
    ? uploadFromPath(ticket, file.content.path, onProgress)
    : putBlob(ticket, file.content.blob, onProgress);
}

function uploadFromPath(ticket: UploadTicket, filePath: string, onProgress: (part: number) => void): Upload {
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
    task.onProgressUpdate(({ progress }) => onProgress(progress / 100));
  });
}

/** By `XMLHttpRequest`, because `fetch` does not report the progress of an upload. */
function putBlob({ url, headers }: UploadTicket, blob: Blob, onProgress: (part: number) => void): Upload {
  const request = new XMLHttpRequest();
  request.open('PUT', url);
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
  return new Promise((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total);
    request.onerror = () => resolve(refuse('NETWORK'));
    request.onload = () => {
      if (request.status < 300) return resolve(ok(null));
      report('the storage refused a file', request.responseText);
      resolve(refuse(request.status >= 500 ? 'NETWORK' : 'REFUSED'));
    };
    request.send(blob);
  });
}
