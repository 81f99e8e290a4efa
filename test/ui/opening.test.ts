import { useOpening } from '../../src/platform/browser/opening';
import { go } from '../../src/platform/navigate';

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  window.location.hash = '';
  useOpening.getState().end();
  jest.useRealTimers();
});
const isSaid = () => useOpening.getState().isOpening;

test('a press is answered while the page is on its way, until it has come', () => {
  go('statistics');
  jest.advanceTimersByTime(200);
  expect(isSaid()).toBe(true);
  useOpening.getState().end();
  expect(isSaid()).toBe(false);
});

test('a page that is there at once needs no word', () => {
  go('statistics');
  jest.advanceTimersByTime(100);
  useOpening.getState().end();
  jest.advanceTimersByTime(1000);
  expect(isSaid()).toBe(false);
});

test('where nothing comes it ends by itself', () => {
  go('statistics');
  jest.advanceTimersByTime(19_000);
  expect(isSaid()).toBe(true);
  jest.advanceTimersByTime(2_000);
  expect(isSaid()).toBe(false);
});

test('a tab that is shown is not opened, whichever of its parts stands in the address', () => {
  window.location.hash = '/tabs/branch/index?segment=board';
  go('branch', {});
  jest.advanceTimersByTime(1000);
  expect(isSaid()).toBe(false);
  go('study');
  jest.advanceTimersByTime(1000);
  expect(isSaid()).toBe(true);
});
