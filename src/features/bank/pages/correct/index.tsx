import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { ForMe } from '@/features/org/public-workbench';
import { confirm } from '@/platform/confirm';
import { back, useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import type { MeView } from '../../../../../core/org/contract';
import styles from '../../components/editor.module.scss';
import { PreviewCard } from '../../components/preview-card';
import { QuestionFields } from '../../components/question-fields';
import { CorrectionCard } from '../../corrections/components/correction-card';
import { outcomeOf, useCorrection } from '../../corrections/store';
import { outcomeWords } from '../../corrections/words';
import { contentOf } from '../../form-content';
import { useEditor } from '../../questions/compose-store';

/** 更正: corrects a question that was asked, and marks its answers again. */
export default function CorrectPage() {
  return <ForMe title='更正'>{(me) => <Desk me={me} />}</ForMe>;
}

function Desk({ me }: { me: MeView }) {
  const param = useParams('correctQuestion');
  const id = param('id');
  const { desk: editing, problems, open, goOn, discard, close } = useEditor();
  const { treatment, progress, isBusy, message, begin, look, send } = useCorrection();
  // What somebody else has saved since, the correction takes along.
  const load = () => open(me, id, 'forCorrection').then(goOn);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page shows one question; another one is another page
  useEffect(() => {
    begin(id);
    // What members wrote about a question that one can still be asked is shown to whoever has opened it.
    void load().then(look);
    return close;
  }, [me.memberId]);

  const asked = editing.state === 'ready' ? (editing.value.saved?.asked ?? 0) : 0;
  const words = outcomeWords[outcomeOf(treatment, editing)];
  const submit = async () => {
    const content = `问到这道题的 ${asked} ${words.marks}`;
    if (!(await confirm({ title: words.action, content, confirmText: words.confirmText }))) return;
    if (!(await send())) return;
    // The changes kept on the device are saved in the bank now.
    discard();
    void load();
  };
  const isDone = progress?.isThrough === true;
  const isRekey = treatment === 'rekey' && progress === null;
  return (
    <Page
      title='更正'
      wide
      note={Object.keys(problems).length > 0 ? '还有内容没有填好，请看表中的红字。' : message}
      action={
        isDone ? (
          <Button kind='secondary' text='完成' onPress={back} />
        ) : (
          <Button
            kind={words === outcomeWords.same ? 'secondary' : 'primary'}
            text={progress === null ? words.action : '接着重新计分'}
            onPress={() => void submit()}
            isBusy={isBusy}
            isDisabled={editing.state !== 'ready'}
          />
        )
      }
    >
      <AsyncView of={editing} onRetry={() => void load()} skeleton={<Skeleton shape='form' />}>
        {(value) => (
          <View className={styles.sides}>
            <View className={styles.side}>
              {isRekey ? <QuestionFields editing={value} isFixed /> : <PreviewCard content={contentOf(value.form)} />}
            </View>
            <View className={styles.side}>
              <CorrectionCard />
              {isRekey && <PreviewCard content={contentOf(value.form)} />}
            </View>
          </View>
        )}
      </AsyncView>
    </Page>
  );
}
