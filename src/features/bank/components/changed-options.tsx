import { useState } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import type { ImportView } from '../../../../core/bank/imports/import';
import { ImportOptionsFields } from '../imports/components/import-options';
import { useImportJob } from '../imports/job-store';

/** Before the import: changes the values for fields that rows leave empty, and checks all rows again. */
export function ChangedOptions({ job }: { job: ImportView }) {
  const { change, isBusy, isRunning } = useImportJob();
  const [options, setOptions] = useState(job.options);
  const [isOpen, setOpen] = useState(false);
  const send = async () => {
    if (await change(options)) setOpen(false);
  };
  return (
    <Card
      title='统一填写'
      extra={<Button kind='quiet' text={isOpen ? '收起' : '修改'} onPress={() => setOpen(!isOpen)} />}
    >
      {isOpen && (
        <>
          <ImportOptionsFields options={options} onChange={(changes) => setOptions({ ...options, ...changes })} />
          <Button kind='secondary' text='重新检查' onPress={() => void send()} isBusy={isBusy || isRunning} />
        </>
      )}
    </Card>
  );
}
