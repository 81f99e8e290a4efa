import { isEditable } from '@/desk/create-desk';
import { DeskPage } from '@/desk/desk-page';
import { usePane } from '@/desk/pane';
import { Card } from '@/ui/card';
import { Row } from '@/ui/row';
import type { MeView } from '../../../../../core/org/contract';
import { useCompose } from '../compose-store';
import { fieldWords } from '../field-words';
import { DeskView } from './desk-view';
import { NextPost } from './next-post';
import { usePostCommands } from './post-commands';

interface PostWorkplaceProps {
  me: MeView;
  /** null: a new post. */
  id: string | null;
  /** Puts the id of what has been saved into the address. */
  onNamed: (postId: string) => void;
}

/** Where a post is written, or decided on: a page of its own, or beside the list. */
export function PostWorkplace({ me, id, onNamed }: PostWorkplaceProps) {
  const pane = usePane();
  const { commands, aside, panel } = usePostCommands();
  return (
    <DeskPage
      me={me}
      use={useCompose}
      id={id}
      title={(desk) => (desk && isEditable(desk) ? '写稿' : '稿件')}
      onNamed={onNamed}
      isEditable={isEditable}
      commands={commands}
      panel={panel}
      fields={fieldWords}
    >
      {(desk) => (
        <>
          {pane === null && desk.saved && <NextPost work={desk.saved} />}
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
