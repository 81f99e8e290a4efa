import { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { confirm } from '@/platform/confirm';
import { titles } from '@/platform/titles';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { SwitchRow } from '@/ui/switch-row';
import type { Policy } from '../../../../../core/org/policy';
import { UnitField } from '../../components/unit-field';
import { usePolicy } from '../../policy-store';

/** 制度设置: check-in, points and similar incentives that a unit allows, for itself and all units below it. */
export default function PolicyPage() {
  const { units, unitId, inForce, open, choose, save } = usePolicy();
  const [message, setMessage] = useState<string | null>(null);
  const load = () => void open();
  useDidShow(load);

  const unitName = (id: string): string =>
    units.state === 'ready' ? (units.value.find((unit) => unit.unitId === id)?.name ?? id) : id;

  const change = async (policy: Policy) => {
    if (unitId === null) return;
    const content = `对${unitName(unitId)}及其下级立即生效，改动记入操作记录。`;
    if (await confirm({ title: '更改制度设置', content, confirmText: '更改' })) setMessage(await save(policy));
  };

  return (
    <Page title={titles.policy} wide='form'>
      <Notice text='机关和事业单位按规定应当关闭打卡和支部成绩；企业可以由党员自愿使用。任何情况下都没有个人排名。' />
      {message && <Notice kind='warn' text={message} />}
      <AsyncView of={units} onRetry={load}>
        {(known) => <UnitField label='单元' units={known} value={unitId} onChange={(value) => void choose(value)} />}
      </AsyncView>
      <AsyncView of={inForce} onRetry={load}>
        {({ policy, setBy }) => (
          <Card title='现行设置' extra={setBy === null ? '默认' : `${unitName(setBy)}设定`}>
            <SwitchRow
              title='打卡'
              hint='自愿，一天一次；关闭后首页不出现打卡'
              isOn={policy.checkIn === 'voluntary'}
              onChange={(isOn) => void change({ ...policy, checkIn: isOn ? 'voluntary' : 'off' })}
            />
            <SwitchRow
              title='竞赛的支部成绩'
              hint='知识竞赛里党员看得到各支部的平均分和参与率；关闭后各人只看自己的成绩'
              isOn={policy.standings === 'branch'}
              onChange={(isOn) => void change({ ...policy, standings: isOn ? 'branch' : 'off' })}
            />
            <SwitchRow
              title='转发'
              hint='信息、课程、试卷可以转发到微信群：只有标题和地址，看不到的人点开也看不到；关闭后没有转发'
              isOn={policy.sharing === 'on'}
              onChange={(isOn) => void change({ ...policy, sharing: isOn ? 'on' : 'off' })}
            />
            <SwitchRow
              title='互动'
              hint='党员的评论看过以后显示给别人；微信要求小程序登记过“社交”这类服务才可以，没有登记的请关闭；关闭后不收也不显示评论'
              isOn={policy.voices === 'on'}
              onChange={(isOn) => void change({ ...policy, voices: isOn ? 'on' : 'off' })}
            />
          </Card>
        )}
      </AsyncView>
    </Page>
  );
}
