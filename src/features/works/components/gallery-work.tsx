import { Text, View } from '@tarojs/components';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import { MOST_SCORE } from '../../../../core/works/call';
import type { CallView, ShownSubmission } from '../../../../core/works/contract';
import { useCall } from '../call-store';
import { alikeWords, authorWords, kindWords, nameOf, titleOf } from '../words';
import { WorkContent } from './work-content';
import styles from './works.module.scss';

const scores = Array.from({ length: MOST_SCORE }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }));

/** A work among the others: judged or voted for while it is time, with its author when it is decided. */
export function GalleryWork({ work, call }: { work: ShownSubmission; call: CallView }) {
  const { busyId, problem, score, vote } = useCall();
  const { submissionId, isMine, isVoted, myScore } = work;
  const mayScore = call.stage === 'judging' && call.isJuror && !isMine;
  const mayVote = call.mayVote && !isMine;
  return (
    <Card>
      <Row
        title={titleOf(work)}
        facts={[kindWords[work.kind], authorWords(work)]}
        isWhole
        {...(work.prize !== null && { mark: work.prize })}
      />
      <WorkContent work={work} />
      {work.alike.map((alike) => (
        <Notice key={alike} kind='warn' text={alikeWords[alike]} />
      ))}
      {problem?.submissionId === submissionId && <Notice kind='error' text={problem.message} />}
      {mayScore && (
        <>
          <Text className={styles.label}>{myScore === null ? '打分，10 分最高' : `您打了 ${myScore} 分，可以改`}</Text>
          <View className={styles.scores}>
            <Chips
              isChoice
              label={`给${nameOf(work)}打分，10 分最高`}
              options={scores}
              value={myScore === null ? null : String(myScore)}
              onChange={(value) => void score(submissionId, Number(value))}
            />
          </View>
        </>
      )}
      {mayVote && (
        <View className={styles.steps}>
          <View className={styles.step}>
            <Button
              kind='secondary'
              text={isVoted ? '收回这一票' : '投一票'}
              label={`${isVoted ? '收回给' : '投'}${nameOf(work)}${isVoted ? '的' : ''}一票`}
              isBusy={busyId === submissionId}
              isDisabled={!isVoted && call.votesUsed >= call.votesEach}
              onPress={() => void vote(submissionId, !isVoted)}
            />
          </View>
        </View>
      )}
    </Card>
  );
}
