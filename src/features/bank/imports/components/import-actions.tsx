import { confirm } from '@/platform/confirm';
import { replaceWith } from '@/platform/navigate';
import { Button } from '@/ui/button';
import type { ImportView } from '../../../../../core/bank/imports/import';
import { useImportJob } from '../job-store';
import { commitWords, groupCount } from '../words';

/** Buttons for the commands that the import's state allows; the first is the main one. */
export function ImportActions({ job }: { job: ImportView }) {
  const { isBusy, isRunning, commit, undo, saveProblems } = useImportJob();
  const isOff = isBusy || isRunning;
  const problems = job.counts.problem > 0 && job.hasRows && (
    <Button kind='secondary' text='下载问题行' onPress={() => void saveProblems()} isDisabled={isOff} />
  );
  const askCommit = async () => {
    if (await confirm({ title: '导入试题', content: commitWords(job), confirmText: '导入' })) await commit();
  };
  const askUndo = async () => {
    const content = `这次导入的 ${job.done} 题从题库里撤回；已经排进试卷的改为停用，导入后有人改过的保留。`;
    if (await confirm({ title: '撤销导入', content, confirmText: '撤销' })) await undo();
  };
  switch (job.state) {
    case 'ready': {
      const count = groupCount('importable', job);
      return (
        <>
          {problems}
          <Button
            text={count > 0 ? `导入 ${count} 题` : '没有可导入的题'}
            onPress={() => void askCommit()}
            isBusy={isBusy}
            isDisabled={isOff || count === 0}
          />
        </>
      );
    }
    case 'done':
      return (
        <>
          {problems}
          <Button kind='danger' text='撤销导入' onPress={() => void askUndo()} isDisabled={isOff || job.done === 0} />
        </>
      );
    case 'refused':
    case 'undone':
      return <Button text='重新选择' onPress={() => replaceWith('importQuestions', {})} />;
    case 'reading':
    case 'importing':
    case 'undoing':
      return null;
    default:
      return job.state satisfies never;
  }
}
