import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { SaveActions } from '@/desk/save-actions';
import { ForMe } from '@/features/org/public-workbench';
import { go } from '@/platform/navigate';
import { titles } from '@/platform/titles';
import { toast } from '@/platform/toast';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { fullDay } from '@/ui/friendly-time';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Pieces } from '@/ui/pieces';
import { Row } from '@/ui/row';
import { Skeleton } from '@/ui/skeleton';
import { CATEGORIES, MOST_CATALOGUE_ITEMS } from '../../../../../core/disclosure/catalogue';
import { ItemEditor } from '../../catalogue/components/item-editor';
import type { Draft } from '../../catalogue/form';
import { isChanged, isNew, useCatalogue } from '../../catalogue/store';
import { kindWords, roleWords } from '../../desk/item-words';

/** 公开目录: what an organisation discloses, when, and who is responsible. */
export default function CataloguePage() {
  return <ForMe title={titles.catalogue}>{() => <Catalogue />}</ForMe>;
}

const ADOPT = '先按这份拟好的目录改成本组织的；保存以后启用，从那天起计算应公开的。';
const CHANGE = '提出事项时从目录里选。停用的不再选得到，已经公开的仍然读得到。';

function Catalogue() {
  const state = useCatalogue();
  const { saved, form, chosen, isBusy, message, open, choose, add, save, discard } = state;
  const isDraft = isNew(state);
  // By its address the page has been shown before it is known who I am.
  useEffect(() => void open(), [open]);
  useDidShow(() => void open());
  const keep = async () => {
    if (await save()) toast('已保存');
  };
  const action = (
    <SaveActions
      isChanged={isChanged(state)}
      isNew={isDraft}
      isBusy={isBusy}
      onSave={() => void keep()}
      onDiscard={discard}
      {...(isDraft && { saveText: '保存并启用' })}
    />
  );
  return (
    <Page title={titles.catalogue} wide note={message} action={action}>
      <Notice text={isDraft ? ADOPT : CHANGE} />
      <AsyncView of={saved} onRetry={() => void open()} skeleton={<Skeleton count={8} />}>
        {() => (
          <>
            <Card>
              <Row title='节假日安排' facts={['公示按工作日计算时用']} onPress={() => go('holidays')} />
            </Card>
            {CATEGORIES.map(({ key: category, title }) => (
              <Card key={category} title={title}>
                <Pieces of={form.filter((item) => item.category === category)} nodes={8}>
                  {(item) =>
                    item.key === chosen ? (
                      <ItemEditor key={item.key} item={item} />
                    ) : (
                      <Row
                        key={item.key}
                        title={item.title || '没有名称'}
                        facts={factsOf(item)}
                        onPress={() => choose(item.key)}
                      />
                    )
                  }
                </Pieces>
                {form.length < MOST_CATALOGUE_ITEMS && (
                  <Button kind='quiet' text='加一个事项' label={`加一个事项：${title}`} onPress={() => add(category)} />
                )}
              </Card>
            ))}
          </>
        )}
      </AsyncView>
    </Page>
  );
}

function whenOf({ when, yearly, fixed }: Draft): string {
  if (when === 'onEvent') return '发生时公开';
  return when === 'yearly' ? `每年${yearly}之前` : `${fixed === null ? '' : fullDay(fixed)}之前`;
}

const factsOf = (item: Draft) =>
  item.isHidden
    ? ['已停用']
    : [
        whenOf(item),
        item.unitKinds.map((kind) => kindWords[kind]).join('、'),
        `${roleWords[item.responsible]}负责`,
        item.noticeDays === '' ? undefined : `公示 ${item.noticeDays} ${item.inWorkingDays ? '个工作日' : '天'}`,
      ];
