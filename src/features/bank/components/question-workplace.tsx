import { View } from '@tarojs/components';
import type { DeskCommand } from '@/desk/command-bar';
import { DeskPage } from '@/desk/desk-page';
import { usePane } from '@/desk/pane';
import { go } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { Tag } from '@/ui/tag';
import type { QuestionView } from '../../../../core/bank/questions/contract';
import type { MeView } from '../../../../core/org/contract';
import { contentOf } from '../form-content';
import { type Editing, isEditable, mayCorrect, useEditor } from '../questions/compose-store';
import { fieldWords } from '../questions/field-words';
import { stateWords } from '../words';
import styles from './editor.module.scss';
import { PreviewCard } from './preview-card';
import { useQuestionCommands } from './question-commands';
import { QuestionFields } from './question-fields';
import { VersionsCard } from './versions-card';

interface QuestionWorkplaceProps {
  me: MeView;
  /** null: a new question. */
  id: string | null;
  /** Puts the id of what has been saved into the address. */
  onNamed: (id: string) => void;
}

/** A question: on a page of its own it is edited, beside the list it is looked at. */
export function QuestionWorkplace({ me, id, onNamed }: QuestionWorkplaceProps) {
  const isInPane = usePane() !== null;
  const commands = useQuestionCommands();
  const isToCorrect = useEditor((state) => mayCorrect(state, id));
  const toEdit: DeskCommand = {
    name: 'edit',
    text: '修改',
    kind: 'secondary',
    onPress: () => go('editQuestion', { id: id ?? '' }),
  };
  return (
    <DeskPage
      me={me}
      use={useEditor}
      id={id}
      title={(editing) => (editing?.saved ? '试题' : '新建试题')}
      onNamed={onNamed}
      isEditable={isEditable}
      commands={(editing) => (isInPane && isEditable(editing) ? [toEdit, ...commands(editing)] : commands(editing))}
      fields={fieldWords}
      problemNote='还有内容没有填好，请看表中的红字。'
      footer={
        isToCorrect && (
          <Card>
            <Notice text='题目有误、等不到考完的，可以现在更正。打开就会看到答案，所以记入操作记录。' />
            <Button kind='secondary' text='更正这道题' onPress={() => go('correctQuestion', { id: id ?? '' })} />
          </Card>
        )
      }
    >
      {(value) => (
        <View className={isInPane ? styles.side : styles.sides}>
          {!isInPane && (
            <View className={styles.side}>
              {isEditable(value) ? (
                <QuestionFields editing={value} />
              ) : (
                <Notice text='这道题在用，改动由管理员来做。' />
              )}
            </View>
          )}
          <View className={styles.side}>
            {isInPane && <PreviewCard content={contentOf(value.form)} isFirstMarked />}
            {value.saved && <Standing question={value.saved} />}
            <Hints editing={value} />
            {!isInPane && <PreviewCard content={contentOf(value.form)} />}
            {value.saved && <VersionsCard question={value.saved} />}
          </View>
        </View>
      )}
    </DeskPage>
  );
}

function Standing({ question: { state, version, asked } }: { question: QuestionView }) {
  const facts = [`第 ${version} 版`, asked > 0 ? `有 ${asked} 份作答问到它` : '还没有人答过'];
  return (
    <Card>
      <Row
        title='状态'
        facts={facts}
        mark={<Tag text={stateWords[state]} tone={state === 'active' ? 'ok' : 'plain'} />}
      />
    </Card>
  );
}

/** Hints while writing: others have the same stem, or members have answered the question. */
function Hints({ editing: { saved } }: { editing: Editing }) {
  const { similar } = useEditor();
  return (
    <>
      {similar.length > 0 && (
        <Card>
          <Notice kind='warn' text='题库里已有题干相同的试题。' />
          <Pieces of={similar}>
            {({ id, stem, state }) => (
              <Row key={id} title={stem} facts={[stateWords[state]]} onPress={() => go('editQuestion', { id })} />
            )}
          </Pieces>
        </Card>
      )}
      {saved && saved.asked > 0 && saved.state === 'active' && (
        <Notice text='改动只影响以后的试卷，已经作答的成绩不变。' />
      )}
    </>
  );
}
