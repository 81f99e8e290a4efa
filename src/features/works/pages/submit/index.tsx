import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { confirm } from '@/platform/confirm';
import { backTo, useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { percentWords } from '@/ui/percent-words';
import { PhotoDrafts } from '@/ui/photo-drafts';
import { ProgressBar } from '@/ui/progress-bar';
import { Row } from '@/ui/row';
import { SwitchRow } from '@/ui/switch-row';
import { TextField } from '@/ui/text-field';
import { sizeWords } from '../../../../../core/kernel/file-words';
import { MOST_PHOTOS, type WorkKind } from '../../../../../core/works/call';
import type { CallView } from '../../../../../core/works/contract';
import { mostTextOf, showsPeople } from '../../../../../core/works/rules/fits';
import styles from '../../components/works.module.scss';
import { useSubmit, workOf } from '../../submit-store';
import { kindWords, limitWords, seenByWords, useWords } from '../../words';

/** 交作品: made on this device until it is handed in. */
export default function SubmitPage() {
  const callId = useParams('submitWork')('callId');
  const { call, begin, draft, photos, isSending, message, send } = useSubmit();
  useDidShow(() => void begin(callId));
  const isReady = workOf({ draft, photos }) !== null;
  const submit = async () => {
    const content = '办理的单元看过以后参加评选。评定以前，别人看不到是谁的；您随时可以收回。';
    if (!(await confirm({ title: '交这件作品', content, confirmText: '交' }))) return;
    if (await send()) backTo('call', { callId });
  };
  return (
    <Page
      title='交作品'
      note={message}
      action={
        call.state === 'ready' && (
          <Button text='交作品' isBusy={isSending} isDisabled={!isReady} onPress={() => void submit()} />
        )
      }
    >
      <AsyncView of={call} onRetry={() => void begin(callId)}>
        {(value) => (
          <>
            <Notice text={seenByWords(value)} />
            <Work call={value} />
            <Declarations call={value} />
          </>
        )}
      </AsyncView>
    </Page>
  );
}

function Work({ call }: { call: CallView }) {
  const { draft, change } = useSubmit();
  const { kind, title, text } = draft;
  return (
    <Card title={call.title}>
      <Chips
        isChoice
        label='交什么'
        options={call.kinds.map((value) => ({ value, label: kindWords[value] }))}
        value={kind}
        onChange={(value) => change({ kind: value })}
      />
      {kind !== null && (
        <>
          {kind !== 'aphorism' && (
            <TextField label='题目' value={title} onChange={(value) => change({ title: value })} maxLength={40} />
          )}
          {kind === 'photos' && <Photos />}
          {(kind === 'sound' || kind === 'film') && <Recording kind={kind} />}
          <TextField
            label={kind === 'aphorism' || kind === 'essay' ? '正文' : '说明'}
            lines={kind === 'essay' ? 12 : 4}
            value={text}
            onChange={(value) => change({ text: value })}
            maxLength={mostTextOf(kind)}
            hint={`${text.length} / ${mostTextOf(kind)} 字。${textHint(kind)}`}
          />
        </>
      )}
    </Card>
  );
}

const textHint = (kind: WorkKind): string =>
  kind === 'aphorism' || kind === 'essay' ? '没有交的留在这台设备上。' : '可以不写。没有交的留在这台设备上。';

function Photos() {
  const { photos, addPhotos, retryPhoto, removePhoto } = useSubmit();
  return (
    <PhotoDrafts
      {...{ photos, addPhotos, retryPhoto, removePhoto }}
      most={MOST_PHOTOS}
      label='照片'
      addText='加照片'
      hint={`最多 ${MOST_PHOTOS} 张。拍摄的时间、地点会去掉；请看清图里没有写明您是谁的东西。`}
    />
  );
}

/** A sound or a film, with how far it has been uploaded. */
function Recording({ kind }: { kind: 'sound' | 'film' }) {
  const { draft, progress, addRecording, removeRecording, resume } = useSubmit();
  // One of the other kind is no file of this work.
  const recording = draft.recording?.kind === kind ? draft.recording : null;
  const verb = kind === 'film' ? '选一段短片' : '选一段录音';
  return (
    <View className={styles.stack}>
      {recording === null ? (
        <Button
          kind='secondary'
          text={verb}
          label={`${verb}，${limitWords[kind]}`}
          onPress={() => void addRecording()}
        />
      ) : (
        <>
          <Row
            title={`${kindWords[kind]}，${sizeWords(recording.size)}`}
            facts={[recording.isThere ? '已经传上去了' : '还没有传完']}
            isWhole
          />
          {progress !== null && <ProgressBar label={`上传 ${percentWords(progress)}`} value={progress} />}
          {!recording.isThere && <Notice text='离开小程序，几秒后上传会停下。文件留在这台设备上，打开时继续。' />}
          <View className={styles.steps}>
            {!recording.isThere && progress === null && (
              <View className={styles.step}>
                <Button kind='secondary' text='继续上传' onPress={() => void resume()} />
              </View>
            )}
            <View className={styles.step}>
              <Button kind='secondary' text='换一个' onPress={removeRecording} />
            </View>
          </View>
        </>
      )}
    </View>
  );
}

const peopleOptions = [
  { value: 'none' as const, label: '里面没有人' },
  { value: 'agreed' as const, label: '里面的人都同意' },
];

/** What its author declares and agrees to, each by itself. */
function Declarations({ call }: { call: CallView }) {
  const { draft, change } = useSubmit();
  const { kind, isShownAgreed, uses, isUnnamed, people, isByChild, guardianAgrees } = draft;
  return (
    <Card title='声明和同意'>
      {kind !== null && showsPeople(kind) && <Text className={styles.label}>里面的人</Text>}
      {kind !== null && showsPeople(kind) && (
        <Chips
          isChoice
          label='里面的人'
          options={peopleOptions}
          value={people}
          onChange={(value) => change({ people: value })}
        />
      )}
      <SwitchRow
        title='是我十四岁以下的孩子做的'
        isOn={isByChild}
        onChange={(isOn) => change({ isByChild: isOn, guardianAgrees: false })}
      />
      {isByChild && (
        <SwitchRow
          title='我是监护人，同意孩子的作品这样用'
          isOn={guardianAgrees}
          onChange={(isOn) => change({ guardianAgrees: isOn })}
        />
      )}
      <SwitchRow
        title='同意给评的人看，评定以后在这里展示'
        hint='不同意不能参加；随时可以收回，收回以后谁也看不到'
        isOn={isShownAgreed}
        onChange={(isOn) => change({ isShownAgreed: isOn })}
      />
      {call.uses.map((use) => (
        <SwitchRow
          key={use}
          title={`同意${useWords[use]}`}
          hint='可以不同意，不影响评选'
          isOn={uses.includes(use)}
          onChange={(isOn) => change({ uses: isOn ? [...uses, use] : uses.filter((one) => one !== use) })}
        />
      ))}
      <SwitchRow
        title='不署名'
        hint='评定以后也不写您的姓名；办理的人在评定以后看得到'
        isOn={isUnnamed}
        onChange={(isOn) => change({ isUnnamed: isOn })}
      />
    </Card>
  );
}
