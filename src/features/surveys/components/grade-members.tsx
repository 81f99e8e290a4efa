import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { confirm } from '@/platform/confirm';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { Notice } from '@/ui/notice';
import { Pieces } from '@/ui/pieces';
import { ProgressBar } from '@/ui/progress-bar';
import { Row } from '@/ui/row';
import { MARKS, markTitles, verdictTitles } from '../../../../core/surveys/appraisal';
import type { AppraisalView } from '../../../../core/surveys/appraisal-contract';
import { useAppraisal } from '../appraisal-store';
import styles from './surveys.module.scss';

interface GradeMembersProps {
  appraisal: AppraisalView;
  onHandedIn: () => void;
}

/** 互评, one member a screen, with what they say of themselves. What was begun stays on the device. */
export function GradeMembers({ appraisal: { others }, onHandedIn }: GradeMembersProps) {
  const { marks, mark, sendMarks, isBusy, message } = useAppraisal();
  const [place, setPlace] = useState(0);
  const graded = others.filter(({ isGraded }) => isGraded);
  const beside = others.filter(({ isGraded }) => !isGraded);
  const at = Math.min(place, graded.length - 1);
  const member = graded[at];
  if (!member) return null;
  const { memberId, name, self } = member;
  const isLast = at === graded.length - 1;
  const isWhole = graded.every((one) => marks.has(one.memberId));

  const send = async () => {
    const abstained = graded.filter((one) => marks.get(one.memberId) === 'abstain').length;
    const content = `${graded.length} 个人都给了${abstained > 0 ? `，其中弃权 ${abstained} 个` : ''}。交了以后不能改，也找不出哪些是您给的。`;
    if (!(await confirm({ title: '交互评', content, confirmText: '交' }))) return;
    if (await sendMarks()) onHandedIn();
  };

  return (
    <>
      <Card title='互评'>
        <ProgressBar label={`${at + 1} / ${graded.length}`} value={(at + 1) / graded.length} />
        <Text className={styles.title}>{name}</Text>
        <Text className={styles.line} userSelect>
          {self ? `自评${verdictTitles[self.grade]}：${self.words}` : '没有写自评。'}
        </Text>
        <View className={styles.stack}>
          <Chips
            key={memberId}
            isChoice
            label={`给${name}的等次`}
            options={MARKS.map((value) => ({ value, label: markTitles[value] }))}
            value={marks.get(memberId) ?? null}
            onChange={(value) => mark(memberId, value)}
          />
          {message !== null && <Notice kind='error' text={message} />}
        </View>
        <View className={styles.steps}>
          <View className={styles.step}>
            <Button kind='secondary' text='上一个' isDisabled={at === 0} onPress={() => setPlace(at - 1)} />
          </View>
          <View className={styles.step}>
            {isLast ? (
              <Button text='交互评' isBusy={isBusy} isDisabled={!isWhole} onPress={() => void send()} />
            ) : (
              <Button
                kind='secondary'
                text='下一个'
                isDisabled={!marks.has(memberId)}
                onPress={() => setPlace(at + 1)}
              />
            )}
          </View>
        </View>
        <Text className={styles.hint}>除自己以外每人一个等次或弃权；没有交的只留在这台设备上。</Text>
      </Card>
      {beside.length > 0 && (
        <Card title='预备党员的自评'>
          <Pieces of={beside}>
            {(one) => (
              <Row key={one.memberId} title={one.name} facts={['参加评议，不评等次', one.self?.words]} isWhole />
            )}
          </Pieces>
        </Card>
      )}
    </>
  );
}
