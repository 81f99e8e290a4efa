import { AudioBlock } from '@/ui/audio-block';
import type { Files } from '@/ui/media-frame';
import { PhotoGrid } from '@/ui/photo-grid';
import { Prose } from '@/ui/prose';
import { VideoBlock } from '@/ui/video-block';
import type { ShownSubmission } from '../../../../core/works/contract';
import { titleOf } from '../words';

type Content = Pick<ShownSubmission, 'kind' | 'title' | 'text' | 'files'>;

/** What a work is below its title: its words, photos, sound or film. */
export function WorkContent({ work }: { work: Content }) {
  const { kind, text, files } = work;
  const title = titleOf(work);
  const [first] = files;
  const asFiles: Files = {
    addressOf: (src) => files.find(({ fileId }) => fileId === src)?.url ?? null,
    onUnreachable: () => {},
  };
  return (
    <>
      {text !== '' && work.title !== '' && <Prose text={text} />}
      {kind === 'photos' && <PhotoGrid photos={files} alt={title} />}
      {kind === 'sound' && first && <AudioBlock block={{ type: 'audio', src: first.fileId, title }} files={asFiles} />}
      {kind === 'film' && first && <VideoBlock block={{ type: 'video', src: first.fileId, title }} files={asFiles} />}
    </>
  );
}
