import { maskedAccount } from '../../../core/org/rules/masked-account';

test.each([
  ['member', 'me…er'],
  ['13812345678', '13…78'],
  ['m050', 'm…0'],
  ['m05', undefined],
  ['', undefined],
  ['周敏的账号', undefined],
])('the account %s is told as %s', (name, masked) => {
  expect(maskedAccount(name)).toBe(masked);
});
