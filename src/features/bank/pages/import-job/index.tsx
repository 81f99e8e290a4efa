import { useDidShow } from '@tarojs/taro';
import { useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Page } from '@/ui/page';
import { ChangedOptions } from '../../components/changed-options';
import { FirstQuestions } from '../../imports/components/first-questions';
import { ImportActions } from '../../imports/components/import-actions';
import { ImportHead } from '../../imports/components/import-head';
import { ImportRows } from '../../imports/components/import-rows';
import { useImportJob } from '../../imports/job-store';

/** One import: progress, what happens to each row, and undo. */
export default function ImportJobPage() {
  const param = useParams('importJob');
  const { job, open } = useImportJob();
  const load = () => void open(param('importId'));
  useDidShow(load);
  const known = job.state === 'ready' ? job.value : null;
  const hasAction = known !== null && !['reading', 'importing', 'undoing'].includes(known.state);

  return (
    <Page title='导入试题' wide action={known && hasAction ? <ImportActions job={known} /> : undefined}>
      <AsyncView of={job} onRetry={load}>
        {(value) => (
          <>
            <ImportHead job={value} />
            {value.state === 'ready' && <FirstQuestions job={value} />}
            {value.state === 'ready' && <ChangedOptions job={value} />}
            {value.hasRows && value.state !== 'reading' && value.state !== 'refused' && <ImportRows job={value} />}
          </>
        )}
      </AsyncView>
    </Page>
  );
}
