import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { ProgressBar } from '@/ui/progress-bar';
import { Row } from '@/ui/row';
import type { ImportView } from '../../../../../core/bank/imports/import';
import { useImportJob } from '../job-store';
import { refusalWords } from '../messages';
import { formatWords, progressOf, stateWords, typesWords, undoneWords } from '../words';

/** Name, state and progress of an import. */
export function ImportHead({ job }: { job: ImportView }) {
  const { isRunning, message, run } = useImportJob();
  const progress = progressOf(job);
  return (
    <>
      <Card>
        <Row
          isWhole
          title={job.name}
          facts={[job.format ? formatWords[job.format] : undefined, stateWords(job), job.byName]}
        />
        {job.types.length > 0 && <Row isWhole title={typesWords(job)} />}
        {progress && <ProgressBar {...progress} />}
        {progress && <Row title='可以离开这一页，回来以后接着做。' />}
      </Card>
      {message !== null && (
        <Notice
          kind='error'
          text={message}
          action={progress && !isRunning ? <Button kind='quiet' text='继续' onPress={() => void run()} /> : undefined}
        />
      )}
      {job.refusal && <Notice kind='error' text={refusalWords[job.refusal]} />}
      {job.state === 'done' && <Notice kind='ok' text={`已导入 ${job.done} 题。没有人作答以前可以撤销。`} />}
      {job.state === 'undone' && <Notice text={undoneWords(job)} />}
    </>
  );
}
