import { DeskPage } from '@/desk/desk-page';
import { ForMe } from '@/features/org/public-workbench';
import { nameInAddress, useParams } from '@/platform/navigate';
import { Card } from '@/ui/card';
import { Row } from '@/ui/row';
import type { MeView } from '../../../../../core/org/contract';
import { DeskView } from '../../desk/components/desk-view';
import { NextPost } from '../../desk/components/next-post';
import { usePostCommands } from '../../desk/components/post-commands';
import { isEditable, useCompose } from '../../desk/compose-store';
import { fieldWords } from '../../desk/field-words';

/** Writes a post, or decides on one that somebody wrote. */
export default function ComposePage() {
  return <ForMe title='稿件'>{(me) => <Workplace me={me} />}</ForMe>;
}

function Workplace({ me }: { me: MeView }) {
  const param = useParams('composePost');
  const { commands, aside, panel } = usePostCommands();
  return (
    <DeskPage
      me={me}
      use={useCompose}
      id={param('postId') || null}
      title={(desk) => (desk && isEditable(desk) ? '写稿' : '稿件')}
      onNamed={(postId) => nameInAddress('composePost', { postId })}
      isEditable={isEditable}
      commands={commands}
      panel={panel}
      fields={fieldWords}
    >
      {(desk) => (
        <>
          {desk.saved && <NextPost work={desk.saved} />}
          <DeskView desk={desk} />
          {aside(desk).length > 0 && (
            <Card>
              {aside(desk).map(({ name, text, onPress }) => (
                <Row key={name} title={text} onPress={onPress} />
              ))}
            </Card>
          )}
        </>
      )}
    </DeskPage>
  );
}
