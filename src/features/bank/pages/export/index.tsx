import { useDidShow } from '@tarojs/taro';
import { loadMe } from '@/features/org/public';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { SelectField } from '@/ui/select-field';
import { TextField } from '@/ui/text-field';
import type { QuestionFormat } from '../../../../../core/bank/imports/import';
import { QUESTION_TYPES } from '../../../../../core/bank/question-types/shapes';
import type { QuestionState } from '../../../../../core/bank/stale/outdated';
import { typeWord } from '../../../quiz/public-workbench';
import { BankField } from '../../components/bank-field';
import { useExport } from '../../imports/export-store';
import { formatWords, lossWords } from '../../imports/words';
import { useBankUnit } from '../../use-bank-unit';
import { stateWords } from '../../words';

const FORMATS: readonly QuestionFormat[] = ['xlsx', 'csv', 'gift', 'aiken', 'text'];
const STATES: readonly QuestionState[] = ['active', 'draft', 'stale', 'retired'];
const ANY = 'any';

/** The questions of a bank as a file that can be imported again. */
export default function ExportPage() {
  const { format, state, type, topic, isBusy, message, outcome, choose, save } = useExport();
  const bank = useBankUnit();
  useDidShow(() => void loadMe());
  return (
    <Page
      title='导出试题'
      wide='form'
      note={message}
      action={
        <Button text='导出' onPress={() => void save(bank.unitId)} isBusy={isBusy} isDisabled={bank.unitId === ''} />
      }
    >
      <Notice text='文件里有答案，请妥善保管。导出会记入操作记录。' />
      {outcome && <Notice kind={outcome.written > 0 ? 'ok' : 'info'} text={outcomeWords(outcome)} />}
      <Card title='格式'>
        <Chips
          isChoice
          label='格式'
          options={FORMATS.map((value) => ({ value, label: formatWords[value] }))}
          value={format}
          onChange={(value) => choose({ format: value })}
        />
      </Card>
      <Notice text={lossWords[format]} />
      <Card title='哪些题'>
        <BankField {...bank} />
        <Chips
          isChoice
          label='状态'
          options={STATES.map((value) => ({ value, label: stateWords[value] }))}
          value={state}
          onChange={(value) => choose({ state: value })}
        />
        <SelectField
          label='题型'
          options={[
            { value: ANY, label: '全部题型' },
            ...QUESTION_TYPES.map((value) => ({ value, label: typeWord(value) })),
          ]}
          value={type ?? ANY}
          onChange={(value) => choose({ type: value === ANY ? null : value })}
        />
        <TextField
          label='主题'
          hint='不填就是全部主题'
          value={topic}
          onChange={(value) => choose({ topic: value })}
          maxLength={40}
        />
      </Card>
    </Page>
  );
}

function outcomeWords({ written, leftOut, inTest }: { written: number; leftOut: number; inTest: number }): string {
  const left = [
    leftOut > 0 ? `另有 ${leftOut} 题这种格式写不下，没有导出。` : '',
    inTest > 0 ? `有 ${inTest} 题您自己还会考到，考完再导出。` : '',
  ].join('');
  return written > 0 ? `导出了 ${written} 题。${left}` : `没有可以导出的题。${left}`;
}
