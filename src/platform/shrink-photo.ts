import type { PickedFile } from './picked-file';

/** Enough to read handwriting on a large screen, px of the longer side. */
const LONGEST_SIDE = 2000;
const QUALITY = 0.85;

/** A photo as a JPEG of at most 2,000 px; as it is where the browser cannot read it or it would not get smaller. */
export async function shrinkInBrowser(photo: PickedFile): Promise<PickedFile> {
  if (!('blob' in photo.content)) return photo;
  const bitmap = await createImageBitmap(photo.content.blob).catch(() => null);
  if (!bitmap) return photo;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (!blob || blob.size >= photo.size) return photo;
  return { name: photo.name.replace(/\.\w+$/, '.jpg'), size: blob.size, content: { blob } };
}
