import { useState } from 'react';
import { confirm } from '@/platform/confirm';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { Tabs } from '@/ui/tabs';
import { TextField } from '@/ui/text-field';
import { TABLE_COLUMNS } from '../../../../core/org/rules/table-columns';
import type { ImportReport } from '../../../../core/org/workbench-contract';
import { csvOf } from '../csv-of';
import { type ImportKind, useImport } from '../import-store';
import { importWords, roleChangeWords } from '../words';

const kinds: { value: ImportKind; label: string }[] = [
  { value: 'units', label: '组织树' },
  { value: 'members', label: '党员名册' },
];

const columnsOf = (kind: ImportKind): string =>
  [...TABLE_COLUMNS[kind].required, ...TABLE_COLUMNS[kind].optional].join(',');

const MOST_CHARACTERS = 200_000;

/** Imports a pasted table after a check that shows what each row would do. Good rows are imported, bad ones listed. */
export function ImportForm() {
  const [kind, setKind] = useState<ImportKind>('members');
  const [csv, setCsv] = useState('');
  const { report, message, isBusy, send, forget } = useImport();

  const change = (value: string) => {
    setCsv(value);
    forget();
  };

  const importRows = async (value: ImportReport) => {
    if (await confirm({ title: '导入这张表？', content: importWords(value), confirmText: '导入' }))
      await send(kind, csvOf(csv), true);
  };

  return (
    <>
      <Tabs
        options={kinds}
        value={kind}
        onChange={(value) => {
          setKind(value);
          forget();
        }}
      />
      <Card>
        <TextField
          label='表格内容'
          hint={`从电子表格里复制，粘贴到这里；CSV 也可以。第一行是列名：${columnsOf(kind)}。一次最多 500 行。`}
          value={csv}
          onChange={change}
          lines={8}
          maxLength={MOST_CHARACTERS}
        />
      </Card>
      {message && <Notice kind='warn' text={message} />}
      {report && <ReportCard {...report} />}
      {report && !report.isCommitted ? (
        <Button
          text={`导入 ${report.value.added + report.value.changed} 行`}
          onPress={() => void importRows(report.value)}
          isBusy={isBusy}
          isDisabled={report.value.added + report.value.changed === 0}
        />
      ) : (
        <Button
          text='检查'
          onPress={() => void send(kind, csvOf(csv), false)}
          isBusy={isBusy}
          isDisabled={csv.trim() === ''}
        />
      )}
    </>
  );
}

function ReportCard({ value, isCommitted }: { value: ImportReport; isCommitted: boolean }) {
  return (
    <Card title={isCommitted ? '已导入' : '检查结果'}>
      <Row
        title={`新增 ${value.added}，更新 ${value.changed}，未变 ${value.same}，有误 ${value.problems.length}`}
        facts={[`共 ${value.total} 行`]}
      />
      {value.roleChanges.length > 0 && (
        <Notice
          kind='warn'
          text={`角色${isCommitted ? '' : '将'}有 ${value.roleChanges.length} 处变动，${isCommitted ? '已记入审计' : '请逐条核对'}。`}
        />
      )}
      <Pieces of={value.roleChanges}>
        {(changed) => (
          <Row
            key={`${changed.line}-${changed.role}-${changed.unitName}-${changed.change}`}
            title={roleChangeWords(changed)}
            facts={[`第 ${changed.line} 行`]}
          />
        )}
      </Pieces>
      <Pieces of={value.problems}>
        {(problem) => (
          <Row
            key={`${problem.line}-${problem.column}`}
            title={`第 ${problem.line} 行“${problem.column}”`}
            facts={[problem.message]}
          />
        )}
      </Pieces>
    </Card>
  );
}
