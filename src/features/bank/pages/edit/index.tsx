import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { ForMe } from '@/features/org/public-workbench';
import { go, nameInAddress, useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { Skeleton } from '@/ui/skeleton';
import { Tag } from '@/ui/tag';
import type { QuestionView } from '../../../../../core/bank/questions/contract';
import styles from '../../components/editor.module.scss';
import { PreviewCard } from '../../components/preview-card';
import { QuestionActions } from '../../components/question-actions';
import { QuestionFields } from '../../components/question-fields';
import { VersionsCard } from '../../components/versions-card';
import { contentOf } from '../../form-content';
import { type Editing, isEditable, useEditor } from '../../questions/compose-store';
import { stateWords } from '../../words';

/** 试题: edits a question, shows it as members see it, and lists its versions. */
export default function EditPage() {
  return <ForMe title='试题'>{({ memberId }) => <Desk memberId={memberId} />}</ForMe>;
}

function Desk({ memberId }: { memberId: string }) {
  const param = useParams('editQuestion');
  const id = param('id');
  const { editing, problems, message, isToCorrect, open } = useEditor();
  const load = () => void open(memberId, id === '' ? null : id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page shows one question; another one is another page
  useEffect(load, [memberId]);

  const ready = editing.state === 'ready' ? editing.value : null;
  const savedId = ready?.saved?.id;
  useEffect(() => {
    if (savedId !== undefined) nameInAddress('editQuestion', { id: savedId });
  }, [savedId]);
  return (
    <Page
      title={ready?.saved ? '试题' : '新建试题'}
      wide
      note={Object.keys(problems).length > 0 ? '还有内容没有填好，请看表中的红字。' : message}
      action={ready && <QuestionActions editing={ready} />}
    >
      <AsyncView of={editing} onRetry={load} skeleton={<Skeleton shape='form' />}>
        {(value) => (
          <View className={styles.sides}>
            <View className={styles.side}>
              {isEditable(value) ? (
                <QuestionFields editing={value} />
              ) : (
                <Notice text='这道题在用，改动由管理员来做。' />
              )}
            </View>
            <View className={styles.side}>
              {value.saved && <Standing question={value.saved} />}
              <Hints editing={value} />
              <PreviewCard content={contentOf(value.form)} />
              {value.saved && <VersionsCard question={value.saved} />}
            </View>
          </View>
        )}
      </AsyncView>
      {isToCorrect && (
        <Card>
          <Notice text='题目有误、等不到考完的，可以现在更正。打开就会看到答案，所以记入审计日志。' />
          <Button kind='secondary' text='更正这道题' onPress={() => go('correctQuestion', { id })} />
        </Card>
      )}
    </Page>
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

/** Hints while writing: changes were restored, others have the same stem, or members have answered the question. */
function Hints({ editing: { saved } }: { editing: Editing }) {
  const { isRestored, similar } = useEditor();
  return (
    <>
      {isRestored && <Notice text='已找回您上次没有保存的内容。' />}
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
