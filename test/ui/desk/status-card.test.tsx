import { render } from '@testing-library/react';
import { StatusCard } from '../../../src/desk/status-card';

const words = (node: HTMLElement): string[] =>
  [...node.querySelectorAll('*')].flatMap((each) =>
    [...each.childNodes].flatMap((child) => (child instanceof Text ? [child.data] : [])),
  );

test('a document says its name, then where it stands and whose turn it is, then all else', () => {
  const { container } = render(
    <StatusCard
      title='七月主题党日'
      state='待审核'
      turn='等李红审核'
      signed={{ byName: '李红', at: 0, checked: ['不涉密'] }}
      check={{ of: { verdict: 'risky', about: '广告' }, maySend: false }}
      remark='日期不对'
      notices={<p>有人提出改时间</p>}
    >
      <p>一支部</p>
    </StatusCard>,
  );
  const said = words(container);
  const order = [
    '七月主题党日',
    '待审核',
    '等李红审核',
    '一支部',
    '保密审查：不涉密',
    '有人提出改时间',
    '退回的原因：日期不对',
  ];
  expect(order.map((each) => said.indexOf(each))).toEqual(
    order.map((each) => said.indexOf(each)).sort((a, b) => a - b),
  );
  expect(order.filter((each) => !said.includes(each))).toEqual([]);
  expect(said.join()).toContain('没有通过：广告');
});

test('with nothing more to say it is name and state', () => {
  const { container } = render(
    <StatusCard title='七月主题党日' state='草稿' turn={null} signed={null} check={null} remark={null} />,
  );
  expect(words(container)).toEqual(['七月主题党日', '草稿']);
});

test('beside what its readers see, which has its name, it says only where it stands, and why it ended', () => {
  const { container } = render(
    <StatusCard title={null} state='已取消' turn={null} signed={null} check={null} remark='下雨' remarkOn='取消' />,
  );
  expect(words(container)).toEqual(['已取消', '注意', '取消的原因：下雨']);
});
