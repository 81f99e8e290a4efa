import { ForMe } from '@/features/org/public-workbench';
import { nameInAddress, useParams } from '@/platform/navigate';
import { PostWorkplace } from '../../desk/components/post-workplace';

/** Writes a post, or decides on one that somebody wrote. */
export default function ComposePage() {
  const id = useParams('composePost')('postId') || null;
  return (
    <ForMe title='稿件'>
      {(me) => <PostWorkplace me={me} id={id} onNamed={(postId) => nameInAddress('composePost', { postId })} />}
    </ForMe>
  );
}
