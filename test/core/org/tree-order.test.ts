import { inTreeOrder } from '../../../core/org/rules/tree-order';

const unit = (name: string, ...path: string[]) => ({ name, path });
const order = (units: Parameters<typeof inTreeOrder>[0]) => inTreeOrder(units).map(({ name }) => name);

const root = unit('集团党委', 'root');
const second = unit('第二党总支', 'root', 'a');
const first = unit('第一党总支', 'root', 'b');

test('a unit stands before those below it, sisters as people count them', () => {
  const tree = [
    unit('第10支部', 'root', 'a', '1'),
    unit('第2支部', 'root', 'a', '2'),
    second,
    unit('第1支部', 'root', 'b', '3'),
    first,
    root,
  ];
  expect(order(tree)).toEqual(['集团党委', '第一党总支', '第1支部', '第二党总支', '第2支部', '第10支部']);
});

test('what lies below one unit stays together even if that unit is not among them', () => {
  const tree = [
    unit('第1支部', 'root', 'b', '1'),
    unit('第3支部', 'root', 'a', '3'),
    unit('第2支部', 'root', 'b', '2'),
    unit('第1支部', 'root', 'a', '4'),
  ];
  expect(order(tree)).toEqual(['第1支部', '第3支部', '第1支部', '第2支部']);
});

test('units of one name go by id, whatever order they come in', () => {
  const twins = [unit('工会支部', 'root', 'z'), unit('工会支部', 'root', 'y')];
  expect(inTreeOrder(twins).map(({ path }) => path[1])).toEqual(['y', 'z']);
  expect(inTreeOrder([...twins].reverse()).map(({ path }) => path[1])).toEqual(['y', 'z']);
});
