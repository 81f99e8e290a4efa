import { useDidShow } from '@tarojs/taro';
import { confirm } from '@/platform/confirm';
import { replaceWith } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { PhotoDrafts } from '@/ui/photo-drafts';
import { SelectField } from '@/ui/select-field';
import { SwitchRow } from '@/ui/switch-row';
import { TextField } from '@/ui/text-field';
import type { Addressee, LetterBox } from '../../../../../core/letters/contract';
import { MOST_ABOUT, MOST_LETTER_TEXT, MOST_PICTURES } from '../../limits';
import { useCompose } from '../../mine/compose-store';
import { namesIn } from '../../mine/names-in';
import { kindWords, officeWords } from '../../words';

const kinds = (['suggestion', 'hardship', 'inquiry', 'thought', 'report'] as const).map((value) => ({
  value,
  label: kindWords[value],
}));

const keyOf = ({ unitId, role }: Pick<Addressee, 'unitId' | 'role'>): string => `${unitId}:${role}`;

/** 写信: to whom, what about, with my name or without. */
export default function ComposeLetterPage() {
  const { box, kind, begin, change, office, text, about, photos, isSending, message, send } = useCompose();
  useDidShow(() => void begin());
  const offices = box.state === 'ready' ? officesFor(box.value, kind === 'report') : [];
  const chosen = offices.find((one) => office !== null && keyOf(one) === keyOf(office));
  const tooMany = namesIn(about).length > MOST_ABOUT;
  const isReady =
    chosen !== undefined && text.trim() !== '' && !tooMany && photos.every(({ state }) => state === 'there');

  const submit = async () => {
    if (!chosen) return;
    const content = `${officeWords(chosen)}（${chosen.holders.join('、')}）会看到；有人签收以前，您可以收回。`;
    if (!(await confirm({ title: '寄出这封信', content, confirmText: '寄出' }))) return;
    const letterId = await send();
    if (letterId === null) return;
    toast('已寄出');
    replaceWith('letter', { letterId });
  };
  return (
    <Page
      title='写信'
      note={message}
      action={
        offices.length > 0 && (
          <Button text='寄出' isBusy={isSending} isDisabled={!isReady} onPress={() => void submit()} />
        )
      }
    >
      <Chips isChoice label='写什么' options={kinds} value={kind} onChange={(value) => change({ kind: value })} />
      {kind === 'report' && <ProperPlaces />}
      <AsyncView of={box} onRetry={() => void begin()}>
        {(value) =>
          offices.length === 0 ? (
            <EmptyState {...nobody[kind === 'report' ? 'report' : 'letter']} />
          ) : (
            <Form box={value} offices={offices} chosen={chosen} hasTooMany={tooMany} />
          )
        }
      </AsyncView>
    </Page>
  );
}

const officesFor = ({ addressees, forReports }: LetterBox, isReport: boolean): readonly Addressee[] =>
  isReport ? forReports : addressees;

const nobody = {
  letter: { title: '现在没有可以写信的职务。', hint: '书记、分管领导由管理员授予；有了以后，会显示在这里。' },
  report: { title: '这里不收检举控告。', hint: '本组织没有设纪检职务，请到上面写的地方反映。' },
};

/** Said before anything can be written. */
const ProperPlaces = () => (
  <Notice
    kind='warn'
    text='检举控告不是来信。请先到这些地方反映：12388 举报电话，中央纪委国家监委举报网站，或上级纪检监察机关的来信来访。'
  />
);

interface FormProps {
  box: LetterBox;
  offices: readonly Addressee[];
  chosen: Addressee | undefined;
  hasTooMany: boolean;
}

function Form({ box, offices, chosen, hasTooMany }: FormProps) {
  const { kind, text, about, isHidden, change } = useCompose();
  const { receiptDays, answerDays, endDays } = box.terms;
  return (
    <>
      <Notice text={whoSees(chosen, kind === 'report')} />
      <Card>
        <SelectField
          label='写给'
          options={offices.map((one) => ({
            value: keyOf(one),
            label: `${officeWords(one)}（${one.holders.join('、')}）`,
          }))}
          value={chosen ? keyOf(chosen) : null}
          onChange={(key) => {
            const found = offices.find((one) => keyOf(one) === key);
            if (found) change({ office: { unitId: found.unitId, role: found.role } });
          }}
          placeholder='选一个职务'
          hint={`${receiptDays} 天内签收，${answerDays} 天内回复，${endDays} 天内办结`}
        />
        <TextField
          label='正文'
          lines={8}
          value={text}
          onChange={(value) => change({ text: value })}
          maxLength={MOST_LETTER_TEXT}
          hint={`${text.length} / ${MOST_LETTER_TEXT} 字。没有寄出的留在这台设备上。`}
        />
        <Photos />
      </Card>
      <Card title='谁看得到'>
        <SwitchRow
          title='姓名保密'
          hint='收信的人看到“一名党员”。要打开姓名，须有理由并经第二个人同意，您会知道'
          isOn={isHidden}
          onChange={(isOn) => change({ isHidden: isOn })}
        />
        {isHidden && box.isSmallUnit && (
          <Notice kind='warn' text='您所在的单元不到五个人，收信的人可能猜得出是谁写的。' />
        )}
        <TextField
          label='涉及的人'
          value={about}
          onChange={(value) => change({ about: value })}
          maxLength={100}
          placeholder='可以不填，用顿号隔开'
          hint='写在这里的人看不到这封信，也不会收到它超期的消息。'
          error={hasTooMany ? `最多写 ${MOST_ABOUT} 个人` : undefined}
        />
      </Card>
    </>
  );
}

function Photos() {
  const { photos, addPhotos, retryPhoto, removePhoto } = useCompose();
  return (
    <PhotoDrafts
      {...{ photos, addPhotos, retryPhoto, removePhoto }}
      most={MOST_PICTURES}
      label='图片'
      addText='加图片'
      hint={`最多 ${MOST_PICTURES} 张。要保密的，请看清图里没有写明身份的东西。`}
    />
  );
}

const whoSees = (chosen: Addressee | undefined, isReport: boolean): string => {
  if (chosen === undefined) return '您写的话只有您选的职务看得到；请先选写给谁。';
  const only = `您写的话，只有担任${officeWords(chosen)}的人看得到`;
  return isReport ? `${only}；信里写到的人看不到。` : `${only}；超期时，上一级只知道编号和时限。`;
};
