import { useParams } from '@/platform/navigate';
import { MyLetterPage } from '../../mine/my-letter';
import { LetterWorkPage } from '../../work/letter-work';

/** One letter: of mine, or, with `as=office`, one to an office that I hold. */
export default function LetterPage() {
  const param = useParams('letter');
  const letterId = param('letterId');
  return param('as') === 'office' ? <LetterWorkPage letterId={letterId} /> : <MyLetterPage letterId={letterId} />;
}
