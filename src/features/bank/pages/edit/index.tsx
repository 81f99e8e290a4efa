import { View } from '@tarojs/components';
import { DeskPage } from '@/desk/desk-page';
import { ForMe } from '@/features/org/public-workbench';
import { go, nameInAddress, useParams } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { Tag } from '@/ui/tag';
import type { QuestionView } from '../../../../../core/bank/questions/contract';
import type { MeView } from '../../../../../core/org/contract';
import styles from '../../components/editor.module.scss';
import { PreviewCard } from '../../components/preview-card';
import { useQuestionCommands } from '../../components/question-commands';
import { QuestionFields } from '../../components/question-fields';
import { VersionsCard } from '../../components/versions-card';
import { contentOf } from '../../form-content';
import { type Editing, isEditable, mayCorrect, useEditor } from '../../questions/compose-store';
import { fieldWords } from '../../questions/field-words';
import { stateWords } from '../../words';

/** 试题: edits a question, shows it as members see it, and lists its versions. */
export default function EditPage() {
  return <ForMe title='试题'>{(me) => <Workplace me={me} />}</ForMe>;
}

function Workplace({ me }: { me: MeView }) {
  const param = useParams('editQuestion');
  const id = param('id') || null;
  const commands = useQuestionCommands();
  const isToCorrect = useEditor((state) => mayCorrect(state, id));
  return (
    <DeskPage
      me={me}
      use={useEditor}
      id={id}
      title={(editing) => (editing?.saved ? '试题' : '新建试题')}
      onNamed={(saved) => nameInAddress('editQuestion', { id: saved })}
      isEditable={isEditable}
      commands={commands}
      fields={fieldWords}
      problemNote='还有内容没有填好，请看表中的红字。'
      footer={
        isToCorrect && (
          <Card>
            <Notice text='题目有误、等不到考完的，可以现在更正。打开就会看到答案，所以记入审计日志。' />
            <Button kind='secondary' text='更正这道题' onPress={() => go('correctQuestion', { id: id ?? '' })} />
          </Card>
        )
      }
    >
      {(value) => (
        <View className={styles.sides}>
          <View className={styles.side}>
            {isEditable(value) ? <QuestionFields editing={value} /> : <Notice text='这道题在用，改动由管理员来做。' />}
          </View>
          <View className={styles.side}>
            {value.saved && <Standing question={value.saved} />}
            <Hints editing={value} />
            <PreviewCard content={contentOf(value.form)} />
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
