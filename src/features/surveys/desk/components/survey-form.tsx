import { View } from '@tarojs/components';
import { ScopePicker } from '@/features/org/public-workbench';
import { now } from '@/platform/clock';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { DateField } from '@/ui/date-field';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import { SelectField } from '@/ui/select-field';
import { SwitchRow } from '@/ui/switch-row';
import { TextField } from '@/ui/text-field';
import { TimeField } from '@/ui/time-field';
import { dayKey } from '../../../../../core/kernel/calendar';
import styles from '../../components/surveys.module.scss';
import { kindWords } from '../../words';
import { type Desk, useCompose } from '../compose-store';
import { withUnit } from '../draft-form';
import { HOW_APPRAISED, NOT_AN_ELECTION } from '../words';
import { QuestionsCard } from './questions-card';

const kinds = [
  { value: 'survey' as const, label: kindWords.survey },
  { value: 'ballot' as const, label: kindWords.ballot },
  { value: 'appraisal' as const, label: kindWords.appraisal },
];

/** Edits a survey or a ballot. What goes on from another one keeps its kind, and whether it is secret. */
export function SurveyForm({ desk: { form, around } }: { desk: Desk }) {
  const { problems, change } = useCompose();
  const isFree = form.follows === null;
  return (
    <>
      <Card title='办什么'>
        {isFree ? (
          <Chips isChoice label='办什么' options={kinds} value={form.kind} onChange={(kind) => change({ kind })} />
        ) : (
          <Notice text={followsWords(form)} />
        )}
        {form.kind !== 'survey' && (
          <View className={styles.stack}>
            <Notice text={form.kind === 'ballot' ? NOT_AN_ELECTION : HOW_APPRAISED} />
          </View>
        )}
        <TextField
          label='标题'
          value={form.title}
          onChange={(title) => change({ title })}
          maxLength={60}
          error={problems.title}
        />
        <TextField
          label='说明'
          lines={4}
          value={form.intro}
          onChange={(intro) => change({ intro })}
          maxLength={1000}
          hint='可以不写；一行一段'
          error={problems.intro}
        />
        {form.kind === 'survey' && isFree && (
          <SwitchRow
            title='无记名'
            hint={
              form.isSecret
                ? '谁也看不到哪一份是谁的，您也一样；开放以后不能改成记名'
                : '您看得到每个人的姓名和回答；开放以后不能改成无记名'
            }
            isOn={form.isSecret}
            onChange={(isSecret) => change({ isSecret })}
          />
        )}
      </Card>
      {form.kind === 'survey' && <QuestionsCard questions={form.questions} />}
      {form.kind === 'ballot' && (
        <Card title='选谁、选几个'>
          <TextField
            label='候选人'
            lines={6}
            hint='人或支部、班组，一行一个，开放以后不能改'
            value={form.candidates}
            onChange={(candidates) => change({ candidates })}
            maxLength={41 * 30}
            error={problems.candidates}
          />
          <TextField
            label='名额'
            kind='number'
            hint='选得比名额多的是废票'
            value={form.seats}
            onChange={(seats) => change({ seats })}
            maxLength={2}
            error={problems.seats}
          />
        </Card>
      )}
      <Reach form={form} around={around} />
    </>
  );
}

const followsWords = ({ follows, isSecret }: Desk['form']): string =>
  follows?.as === 'round'
    ? '第二轮：只在票数相同的人里，选剩下的名额。'
    : `新的一版：开放的同时从前的一版截止，两版的回答各算各的；仍是${isSecret ? '无记名，由原来那些人填' : '记名'}。`;

/** Until when, and who takes part. */
function Reach({ form, around: { units, own } }: Pick<Desk, 'form' | 'around'>) {
  const { problems, change } = useCompose();
  return (
    <Card title='谁参加，到什么时候'>
      {form.kind === 'appraisal' && <Row title='谁参加' facts={[branchWords(form.unitId, own)]} isWhole />}
      {form.kind === 'appraisal' && <SelfUntil form={form} />}
      <DateField
        label={form.kind === 'appraisal' ? '互评截止日期' : '截止日期'}
        value={form.closeDay}
        start={dayKey(now())}
        onChange={(closeDay) => change({ closeDay: closeDay || null })}
        error={problems.closesAt}
      />
      <TimeField
        label={form.kind === 'appraisal' ? '互评截止时间' : '截止时间'}
        value={form.closeTime}
        onChange={(closeTime) => change({ closeTime })}
      />
      {own.length > 1 && form.follows === null && (
        <SelectField
          label='由哪个单元发起'
          options={own.map((unit) => ({ value: unit.unitId, label: unit.name }))}
          value={form.unitId}
          onChange={(unitId) => change(withUnit(form, unitId))}
          error={problems.unitId}
        />
      )}
      {form.kind !== 'appraisal' && (form.follows === null || !form.isSecret) && (
        <ScopePicker
          label='谁参加'
          units={units}
          speakerId={form.unitId}
          scope={form.scope}
          onChange={(scope) => change({ scope })}
          error={problems.scope}
        />
      )}
      {form.kind === 'appraisal' && (
        <SwitchRow
          title='公布评定时本人看得到票数'
          hint='只看得到别人给自己的等次各几个'
          isOn={form.showsTally}
          onChange={(showsTally) => change({ showsTally })}
        />
      )}
    </Card>
  );
}

/** Whom an appraisal asks follows from its unit. */
function branchWords(unitId: string | null, own: Desk['around']['own']): string {
  const unit = own.find((one) => one.unitId === unitId);
  return `${unit ? unit.name : '一个支部'}的正式党员，预备党员写自评`;
}

/** Until when 自评 is written, before 互评 begins. */
function SelfUntil({ form }: Pick<Desk, 'form'>) {
  const { problems, change } = useCompose();
  return (
    <>
      <DateField
        label='自评截止日期'
        value={form.selfDay}
        start={dayKey(now())}
        onChange={(selfDay) => change({ selfDay: selfDay || null })}
        error={problems.terms}
      />
      <TimeField label='自评截止时间' value={form.selfTime} onChange={(selfTime) => change({ selfTime })} />
    </>
  );
}
