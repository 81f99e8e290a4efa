import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { useDuties, useRoomCounts } from '@/features/home/public';
import { AccountCard, ElderSwitch, loadMe, SignOutButton, useMe, Workbench } from '@/features/org/public';
import { go } from '@/platform/navigate';
import { Page } from '@/ui/page';
import { PairGrid } from '@/ui/pair-grid';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';

export default function MeTab() {
  const me = useMe();
  const counts = useRoomCounts();
  const hasRole = me !== null && me.roles.length > 0;
  const count = () => {
    if (hasRole) void useDuties.getState().look();
  };
  useDidShow(() => {
    void loadMe();
    count();
  });
  useEffect(count, [hasRole]);
  return (
    <Page title='我的' isTab>
      <AccountCard />
      <Workbench counts={counts} />
      <Section title='我的学习'>
        <Row title='成绩与证书' facts={['自测、试卷和竞赛']} onPress={() => go('results')} />
        <Row title='确认过的必读' onPress={() => go('confirmed')} />
        <PairGrid
          cells={[
            { title: '错题本', open: () => go('mistakeBook') },
            { title: '笔记', open: () => go('notes') },
            { title: '听读', open: () => go('recordings') },
            { title: '我的收藏', open: () => go('favourites') },
          ]}
        />
      </Section>
      <Section title='我说过的'>
        <Row title='我的反馈' facts={['对党务公开事项提的意见和答复']} onPress={() => go('feedback', {})} />
        <Row title='我写的信' facts={['连心桥，签收和答复']} onPress={() => go('letters')} />
        <Row title='我的评论' facts={['走到哪一步，退回的理由']} onPress={() => go('myComments')} />
        <Row title='我的作品' facts={['征集里交的，评到哪一步']} onPress={() => go('myWorks')} />
      </Section>
      <Section title='设置'>
        <ElderSwitch />
        <Row title='账号与安全' facts={['绑定了哪些微信和账号']} onPress={() => go('account')} />
        <Row title='通知' onPress={() => go('notices')} />
      </Section>
      <SignOutButton />
    </Page>
  );
}
