import { View } from '@tarojs/components';
import { useState } from 'react';
import { useMe } from '@/features/org/public';
import { now } from '@/platform/clock';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { friendlyTime } from '@/ui/friendly-time';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import { SwitchRow } from '@/ui/switch-row';
import { furtherUse } from '../../../../core/works/call';
import type { CallView, MySubmission } from '../../../../core/works/contract';
import { useCall } from '../call-store';
import { agreesToTakeBack } from '../take-back';
import { isOut, kindWords, nameOf, stateLine, titleOf, useWords } from '../words';
import { Certificate } from './certificate';
import { WorkContent } from './work-content';
import styles from './works.module.scss';

/** A work of mine: where it is, what it may be used for, and taking it back. */
export function MyWork({ work, call }: { work: MySubmission; call: CallView }) {
  const { busyId, problem, takeBack, consent } = useCall();
  const [isOpen, setOpen] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const me = useMe();
  const { submissionId, state, remark, prize, isUnnamed } = work;
  const uses = furtherUse.options.filter((use) => work.consents.includes(use));
  const isIn = !isOut(work);

  const giveUp = async () => {
    if (await agreesToTakeBack()) await takeBack(submissionId);
  };
  return (
    <Card>
      <Row
        title={titleOf(work)}
        facts={[
          `我的${kindWords[work.kind]}`,
          stateLine({ state, prize, stage: call.stage }),
          friendlyTime(work.at, now()),
        ]}
        isWhole
      />
      {remark !== null && <Notice kind='warn' text={`退回的原因：${remark}。可以改好再交一件。`} />}
      {problem?.submissionId === submissionId && <Notice kind='error' text={problem.message} />}
      {isOpen && <WorkContent work={work} />}
      {isOpen && isIn && (
        <>
          {call.uses.map((use) => (
            <SwitchRow
              key={use}
              title={useWords[use]}
              isOn={uses.includes(use)}
              isDisabled={busyId !== null}
              onChange={(isOn) =>
                void consent(submissionId, isOn ? [...uses, use] : uses.filter((one) => one !== use), isUnnamed)
              }
            />
          ))}
          <SwitchRow
            title='不署名'
            hint='评定以后也不写您的姓名；办理的人在评定以后看得到'
            isOn={isUnnamed}
            isDisabled={busyId !== null}
            onChange={(isOn) => void consent(submissionId, uses, isOn)}
          />
        </>
      )}
      {isAsked && prize !== null && me && (
        <Certificate
          name={`${me.name}${work.isByChild ? '的孩子' : ''}`}
          unitName={me.unitName}
          title={call.title}
          prize={prize}
          issuer={call.unitName}
        />
      )}
      <View className={styles.steps}>
        <View className={styles.step}>
          <Button
            kind='secondary'
            text={isOpen ? '收起' : '打开'}
            label={`${isOpen ? '收起' : '打开'}${nameOf(work)}`}
            onPress={() => setOpen(!isOpen)}
          />
        </View>
        {prize !== null && state === 'in' && !isAsked && (
          <View className={styles.step}>
            <Button kind='secondary' text='看证书' onPress={() => setAsked(true)} />
          </View>
        )}
        {isIn && (
          <View className={styles.step}>
            <Button
              kind='secondary'
              text='收回'
              label={`收回${nameOf(work)}`}
              isBusy={busyId === submissionId}
              onPress={() => void giveUp()}
            />
          </View>
        )}
      </View>
    </Card>
  );
}
