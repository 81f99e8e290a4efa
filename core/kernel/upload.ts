import * as v from 'valibot';

/** Permission to upload one file to one path in the storage for some minutes. The server chooses the path. */
export const uploadTicket = v.object({
  /** The id of the file after the upload. The server checks it when a client sends it back. */
  fileId: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
  /** `cloudPath` of wx.cloud.uploadFile. */
  path: v.string(),
  /** Where a browser PUTs the bytes, with `headers`. */
  url: v.string(),
  headers: v.record(v.string(), v.string()),
});
export type UploadTicket = v.InferOutput<typeof uploadTicket>;

/** A file id as a client sends it back. */
export const fileId = v.pipe(v.string(), v.regex(/^cloud:\/\/[\w.-]{1,200}\/[\w.!/-]{1,600}$/));
