import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { now } from '@/platform/clock';
import { go, nameInAddress, useParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { Chips } from '@/ui/chips';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { Tools } from '@/ui/table/tools';
import { Tabs } from '@/ui/tabs';
import type { CategoryKey } from '../../../../../core/disclosure/catalogue';
import type { CoverageCell, DisclosedLine, OwedLine } from '../../../../../core/disclosure/coverage-contract';
import { dayKey } from '../../../../../core/kernel/calendar';
import { PeriodFilters } from '../../coverage/components/filters';
import { dayWords } from '../../coverage/day-words';
import { disclosedTable, owedTable } from '../../coverage/line-tables';
import { categoryIn, inAddress, type Period, periodIn, periodWords } from '../../coverage/period';
import { useCell } from '../../coverage/store';
import { figureWords } from '../../coverage/words';
import { useDocument } from '../../report/document-store';
import { categoryOptions, categoryTitle } from '../../words';

const ALL = 'all';
const choices: { value: CategoryKey | typeof ALL; label: string }[] = [
  { value: ALL, label: '全部类别' },
  ...categoryOptions,
];

/** What stands behind a figure of 公开覆盖: what a unit owes in a period, and what it has disclosed. */
export default function CoveredPage() {
  const param = useParams('covered');
  const { cell, open } = useCell();
  const unitId = param('unitId');
  const [period, setPeriod] = useState<Period>(() =>
    periodIn({ year: param('year'), quarter: param('quarter') }, now()),
  );
  const [category, setCategory] = useState<CategoryKey | null>(() => categoryIn(param('category')));
  const load = () => void open({ unitId, category, ...period });
  useDidShow(load);
  const choose = (next: Period, chosen: CategoryKey | null) => {
    setPeriod(next);
    setCategory(chosen);
    nameInAddress('covered', { unitId, ...inAddress(next), ...(chosen === null ? {} : { category: chosen }) });
    void open({ unitId, category: chosen, ...next });
  };
  return (
    <Page title='公开和应公开' wide='tables'>
      <View className='unprinted'>
        <PeriodFilters period={period} onChange={(next) => choose(next, category)} />
        <Chips
          label='类别'
          options={choices}
          value={category ?? ALL}
          onChange={(value) => choose(period, value === ALL ? null : value)}
          isOneLine
        />
      </View>
      <AsyncView of={cell} onRetry={load}>
        {(value) => (
          <>
            <Card>
              <Row
                title={value.unitName}
                isWhole
                facts={[
                  periodWords(period),
                  category === null ? undefined : categoryTitle(category),
                  figureWords(value.figures),
                ]}
              />
              <Report unitId={unitId} year={period.year} />
            </Card>
            <Lines cell={value} unitId={unitId} />
          </>
        )}
      </AsyncView>
    </Page>
  );
}

/** In a browser a page to be printed; a phone opens the document. */
function Report({ unitId, year }: { unitId: string; year: number }) {
  const { isBusy, message, save } = useDocument();
  const isPhone = process.env.TARO_ENV === 'weapp';
  return (
    <>
      <Row
        title={`${year}年度报告`}
        facts={[isPhone ? (isBusy ? '正在生成' : 'Word 文档') : '可以打印，可以存为 Word 文档']}
        onPress={() => (isPhone ? void save(unitId, year) : go('report', { unitId, year: String(year) }))}
      />
      {isPhone && message !== null && <Notice kind='error' text={message} />}
    </>
  );
}

type Side = 'owed' | 'disclosed';

/** One list at a time: each can be long. */
function Lines({
  cell: { unitName, figures, owed, disclosed, mayPropose },
  unitId,
}: {
  cell: CoverageCell;
  unitId: string;
}) {
  const [chosen, setChosen] = useState<Side | null>(null);
  const view = chosen ?? (figures.owed > 0 ? 'owed' : 'disclosed');
  const views: { value: Side; label: string }[] = [
    { value: 'owed', label: `应公开 ${figures.owed}` },
    { value: 'disclosed', label: `公开了 ${figures.disclosed}` },
  ];
  const listed = view === 'owed' ? owed.length : disclosed.length;
  return (
    <>
      <Tabs options={views} value={view} onChange={setChosen} />
      {listed < figures[view] && <Notice text={`只列出前 ${listed} 项。`} />}
      <Card>
        {listed === 0 && <EmptyState title={view === 'owed' ? '没有到期要公开的事项。' : '没有公开的事项。'} />}
        {view === 'owed' ? (
          <Pieces of={owed} nodes={8}>
            {(line) => (
              <OwedRow key={`${line.catalogueKey} ${line.dueAt}`} line={line} unitId={unitId} mayPropose={mayPropose} />
            )}
          </Pieces>
        ) : (
          <Pieces of={disclosed} nodes={8}>
            {(line) => <DisclosedRow key={line.disclosureId} line={line} />}
          </Pieces>
        )}
        {process.env.TARO_ENV !== 'weapp' && listed > 0 && (
          <Tools
            count={listed}
            unit='项'
            table={() => (view === 'owed' ? owedTable(unitName, owed) : disclosedTable(unitName, disclosed))}
          />
        )}
      </Card>
    </>
  );
}

function OwedRow({ line, unitId, mayPropose }: { line: OwedLine; unitId: string; mayPropose: boolean }) {
  const { catalogueKey, category, title, dueAt, by } = line;
  const isLate = by === null && dueAt < now();
  const due = `${dayWords(dueAt)}之前`;
  const opens =
    by !== null
      ? { onPress: () => go('composeDisclosure', { disclosureId: by.disclosureId }) }
      : mayPropose
        ? { onPress: () => go('composeDisclosure', { catalogueKey, unitId, due: dayKey(dueAt) }) }
        : {};
  return (
    <Row
      title={title}
      facts={[
        categoryTitle(category),
        due,
        by === null ? (isLate ? '已超期' : '还没有公开') : `${dayWords(by.publishedAt)}公开了“${by.title}”`,
      ]}
      isUrgent={isLate}
      {...opens}
    />
  );
}

const DisclosedRow = ({ line }: { line: DisclosedLine }) => (
  <Row
    title={line.title}
    facts={[categoryTitle(line.category), line.catalogueTitle ?? undefined, `${dayWords(line.publishedAt)}公开`]}
    onPress={() => go('composeDisclosure', { disclosureId: line.disclosureId })}
  />
);
