import { useLoad } from '@tarojs/taro';
import { confirm } from '@/platform/confirm';
import { go } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { DateField } from '@/ui/date-field';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { TextField } from '@/ui/text-field';
import { ImportReport } from '../../components/import-report';
import { importOf, isCode, useStatuteImport } from '../../import-store';

const MOST_CHARACTERS = 200_000;

/** What of a document was not read, its first places by name. */
const leftOutWords = (leftOut: readonly string[]): string =>
  `${leftOut.slice(0, 5).join('；')}${leftOut.length > 5 ? `；等 ${leftOut.length} 处` : ''}。请对照原文补上。`;

/** Imports a chosen or pasted statute after a check that shows what it would change. */
export default function ImportPage() {
  const store = useStatuteImport();
  const { code, version, markdown, report, message, isBusy, leftOut, write, pick, send, clear } = store;
  useLoad(clear);

  const submit = async () => {
    const content = `导入后所有党员可见；${report?.staleQuestions ?? 0} 道引用了改动条文的试题不再出进新卷，等待核对。`;
    if (await confirm({ title: '导入法规', content, confirmText: '导入' })) await send(true);
  };
  const mayImport = report !== null && !report.isImported && report.problems.length === 0;
  return (
    <Page
      title='导入法规'
      wide='form'
      action={
        mayImport ? (
          <Button text='导入' onPress={() => void submit()} isBusy={isBusy} />
        ) : (
          <Button
            text='检查'
            onPress={() => void send(false)}
            isBusy={isBusy}
            isDisabled={importOf(store) === null || report?.isImported === true}
          />
        )
      }
    >
      {message !== null && <Notice kind='error' text={message} />}
      {leftOut.length > 0 && <Notice kind='warn' text={leftOutWords(leftOut)} />}
      {report && <ImportReport report={report} onOpen={() => go('statute', { statuteId: report.statuteId })} />}
      <Card>
        <TextField
          label='代号'
          hint='小写字母、数字和短横，各版本相同，如 jiancha'
          value={code}
          onChange={(value) => write({ code: value })}
          maxLength={31}
          error={code === '' || isCode(code) ? undefined : '代号以小写字母开头，由小写字母、数字和短横组成。'}
        />
        <DateField label='版本日期' value={version} onChange={(value) => write({ version: value })} />
        <Button kind='secondary' text='选择 Word 文档（.docx）' onPress={() => void pick()} isDisabled={isBusy} />
        <TextField
          label='全文'
          hint='第一行是标题，下面是通过和修改情况、章节和条文，总纲、序言、附则、附件也在里面；可以选一份 .docx（自动编号也读），也可以粘贴网页、Word 的文字或 Markdown。'
          lines={14}
          value={markdown}
          onChange={(value) => write({ markdown: value })}
          maxLength={MOST_CHARACTERS}
        />
      </Card>
    </Page>
  );
}
