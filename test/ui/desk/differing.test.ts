import { differing } from '../../../src/desk/differing';

test.each([
  ['three lines of which one is other', '一\n二\n三', '一\n贰\n三', ['……', '二', '……']],
  ['a title', '我的', '对方的', ['我的']],
  ['two that both have stand for one another', '一\n二\n三', '一\n二', ['……', '三']],
  ['the other order', '二\n一', '一\n二', ['二', '一']],
  ['nothing written', ' \n', '一', '（空）'],
  ['nothing more than the other has', '一', '一\n二', '（没有另外的内容）'],
])('%s', (_, words, others, expected) => {
  expect(differing(words, others)).toEqual(expected);
});
