import { useEffect } from 'react';
import { confirm } from '@/platform/confirm';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { Notice } from '@/ui/notice';
import { Row } from '@/ui/row';
import { TextField } from '@/ui/text-field';
import { type ImportWay, useImport } from '../import-store';
import { saveTemplate } from '../import-template';
import { importWords, tableKinds, unfinishedWords } from '../words';
import { ImportProgress } from './import-progress';
import { ImportReportCard } from './import-report';

const WAYS: { value: ImportWay; label: string }[] = [
  { value: 'file', label: '文件' },
  { value: 'text', label: '粘贴' },
];

const MOST_CHARACTERS = 200_000;

/** Imports a table from a file, or a pasted one, after a check that shows what each row would do. Good rows are imported, bad ones listed. */
export function ImportForm() {
  const { kind, way, file, text, phase, report, message, isBusy, unfinished, open, change, check, commit } =
    useImport();
  useEffect(open, [open]);

  const importRows = async () => {
    if (await confirm({ title: '导入这张表？', content: importWords(report), confirmText: '导入' })) await commit();
  };
  const isUnderWay = phase === 'uploading' || phase === 'reading' || phase === 'checking' || phase === 'importing';
  const isEmpty = way === 'file' ? file === null : text.trim() === '';

  return (
    <>
      {unfinished && !isUnderWay && phase !== 'checked' && <Notice kind='warn' text={unfinishedWords(unfinished)} />}
      <Card title='导入什么'>
        {!isBusy && (
          <>
            <Chips
              isChoice
              label='哪张表'
              options={tableKinds}
              value={kind}
              onChange={(value) => change({ kind: value })}
            />
            <Chips isChoice label='从哪里来' options={WAYS} value={way} onChange={(value) => change({ way: value })} />
          </>
        )}
        {way === 'file' ? <FileField /> : <PastedField />}
      </Card>
      {isUnderWay && <ImportProgress />}
      {message !== null && (
        <Notice
          kind='error'
          text={message}
          action={
            isUnderWay ? (
              <Button kind='quiet' text='继续' onPress={() => void (phase === 'importing' ? commit() : check())} />
            ) : undefined
          }
        />
      )}
      {(phase === 'checked' || phase === 'done') && <ImportReportCard />}
      {phase === 'checked' && (
        <Button
          text={`导入 ${report.added + report.changed} 行`}
          onPress={() => void importRows()}
          isDisabled={report.added + report.changed === 0}
        />
      )}
      {phase === 'form' && <Button text='检查' onPress={() => void check()} isDisabled={isEmpty} />}
    </>
  );
}

function FileField() {
  const { kind, file, isBusy, pick } = useImport();
  const most = kind === 'members' ? '两万名党员一份文件就可以' : '最多 500 个单元';
  return (
    <>
      <Row title={file ? file.name : '还没有选择文件'} facts={file ? [] : ['Excel（.xlsx）或 CSV', most]} />
      <Button
        kind='secondary'
        text={file ? '换一个文件' : '选择文件'}
        onPress={() => void pick()}
        isDisabled={isBusy}
      />
      <Row
        title='模板'
        facts={['有列名，有填好的例子；“例：”开头的行不会导入']}
        mark={<Button kind='quiet' text='下载模板' onPress={() => void saveTemplate(kind)} />}
      />
    </>
  );
}

function PastedField() {
  const { text, isBusy, change } = useImport();
  return isBusy ? (
    <Row title='粘贴的表格' />
  ) : (
    <TextField
      label='表格内容'
      hint='从电子表格里复制，连列名那一行一起粘贴到这里。一次最多 500 行，再多请选择文件。'
      value={text}
      onChange={(value) => change({ text: value })}
      lines={8}
      maxLength={MOST_CHARACTERS}
    />
  );
}
