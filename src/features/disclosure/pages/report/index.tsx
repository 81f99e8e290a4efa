import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { now } from '@/platform/clock';
import { nameInAddress, useParams } from '@/platform/navigate';
import { accessible } from '@/ui/accessible';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { Page } from '@/ui/page';
import { Table } from '@/ui/table/table';
import { dateWords, type ReportPart, reportParts, reportTitle } from '../../../../../core/disclosure/rules/report';
import { periodIn, yearOptions } from '../../coverage/period';
import { useDocument } from '../../report/document-store';
import { useReport } from '../../report/store';
import styles from './report.module.scss';

/** 年度报告 of a unit on 党务公开, to be printed or taken along as a Word document. In a browser only. */
export default function ReportPage() {
  const param = useParams('report');
  const { report, asked, open } = useReport();
  const { isBusy, message, save } = useDocument();
  const unitId = param('unitId');
  const shown = asked?.startsWith(`${unitId} `) ? asked.slice(unitId.length + 1) : param('year');
  const { year } = periodIn({ year: shown, quarter: '' }, now());
  const load = () => void open(unitId, year);
  useDidShow(load);
  const choose = (next: string) => {
    nameInAddress('report', { unitId, year: next });
    void open(unitId, Number(next));
  };
  return (
    <Page
      title='年度报告'
      wide='tables'
      note={message}
      action={
        report.state === 'ready' && (
          <>
            <Button kind='secondary' text='打印' onPress={() => window.print()} />
            <Button text='存为 Word 文档' onPress={() => void save(unitId, year)} isBusy={isBusy} />
          </>
        )
      }
    >
      <View className='unprinted'>
        <Chips label='年份' options={yearOptions(year, now())} value={String(year)} onChange={choose} isOneLine />
      </View>
      <AsyncView of={report} onRetry={load}>
        {(value) => (
          <>
            <View className={styles.head}>
              <Text className={styles.title} {...accessible({ role: 'heading' })}>
                {reportTitle(value)}
              </Text>
              <Text className={styles.note}>{`${dateWords(value.at)}生成`}</Text>
            </View>
            {reportParts(value).map((part) => (
              <Part key={part.title} part={part} />
            ))}
          </>
        )}
      </AsyncView>
    </Page>
  );
}

interface Line {
  key: string;
  cells: readonly string[];
}

const Part = ({ part: { title, sentence, head, rows } }: { part: ReportPart }) => (
  <Card title={title}>
    <Text className={styles.sentence}>{sentence}</Text>
    {rows.length > 0 && (
      <Table
        label={title}
        items={rows.map((cells, at): Line => ({ cells, key: String(at) }))}
        keyOf={({ key }) => key}
        columns={head.map((name, at) => ({ title: name, cell: ({ cells }: Line) => cells[at] || null }))}
      />
    )}
  </Card>
);
