import { compareNames } from '../../../core/kernel/name-order';

test.each([
  ['people by how their names are read', ['周敏', '安宁', '王宁', '陈静'], ['安宁', '陈静', '王宁', '周敏']],
  [
    'units by number',
    ['第10支部', '第2支部', '第十一支部', '第三支部'],
    ['第2支部', '第三支部', '第10支部', '第十一支部'],
  ],
  [
    'units counted without 第',
    ['运营三公司', '运营一公司', '运营十公司', '运营二公司'],
    ['运营一公司', '运营二公司', '运营三公司', '运营十公司'],
  ],
  [
    'units by how they are read',
    ['修理厂党支部', '场站服务党支部', '机关党支部'],
    ['场站服务党支部', '机关党支部', '修理厂党支部'],
  ],
])('%s', (_title, given, sorted) => {
  expect([...given].sort(compareNames)).toEqual(sorted);
});

test('names that read the same have one order, whichever came first', () => {
  expect(['张珊', '张山'].sort(compareNames)).toEqual(['张山', '张珊'].sort(compareNames));
  expect(compareNames('王宁', '王宁')).toBe(0);
});
