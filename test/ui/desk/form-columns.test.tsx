import { fireEvent, render, screen } from '@testing-library/react';
import { FormColumns } from '../../../src/desk/form-columns';
import { useMedia } from '../../../src/platform/browser/use-media';
import { useRoomBeside } from '../../../src/ui/room-beside';

jest.mock('../../../src/platform/browser/use-media');
const hasRoom = (isThere: boolean) => jest.mocked(useMedia).mockReturnValue(isThere);

const columns = ({ hasPreview = false } = {}) => (
  <FormColumns status='待审核' trail='郑海涛 送审' hasPreview={hasPreview}>
    <input aria-label='名称' />
  </FormColumns>
);

test('state, form and trail stand below each other where there is no room beside', () => {
  hasRoom(false);
  const { container } = render(columns());
  expect(container.querySelector('.beside')).toBeNull();
  expect([...container.querySelectorAll('.column')].map(({ textContent }) => textContent)).toEqual([
    '待审核',
    '',
    '郑海涛 送审',
  ]);
});

test('what is written in the form is still there when the window grows', () => {
  hasRoom(false);
  const { container, rerender } = render(columns());
  fireEvent.change(screen.getByLabelText('名称'), { target: { value: '冬运值守' } });
  hasRoom(true);
  rerender(columns());
  expect(container.querySelector('.beside')).not.toBeNull();
  expect((screen.getByLabelText('名称') as HTMLInputElement).value).toBe('冬运值守');
});

test('with a preview beside what is written there are no columns, and nothing is lost when writing ends', () => {
  hasRoom(true);
  const { container, rerender } = render(columns({ hasPreview: true }));
  fireEvent.change(screen.getByLabelText('名称'), { target: { value: '冬运值守' } });
  expect(container.querySelector('.beside')).toBeNull();
  rerender(columns());
  expect(container.querySelector('.beside')).not.toBeNull();
  expect((screen.getByLabelText('名称') as HTMLInputElement).value).toBe('冬运值守');
});

test('what stands below a preview knows that it has no room beside', () => {
  const Trail = () => (useRoomBeside() ? 'beside' : 'below');
  jest.mocked(useMedia).mockImplementation((query) => query !== 'not all');
  const { container, rerender } = render(
    <FormColumns hasPreview trail={<Trail />}>
      稿件
    </FormColumns>,
  );
  expect(container.querySelector('.trail')?.textContent).toBe('below');
  rerender(<FormColumns trail={<Trail />}>稿件</FormColumns>);
  expect(container.querySelector('.trail')?.textContent).toBe('beside');
});

test('a new document is its form alone', () => {
  hasRoom(true);
  const { container } = render(
    <FormColumns>
      <input aria-label='名称' />
    </FormColumns>,
  );
  expect(container.querySelectorAll('.column')).toHaveLength(1);
});

test('the mini program needs no views around them', () => {
  const { TARO_ENV } = process.env;
  process.env.TARO_ENV = 'weapp';
  const { container } = render(columns());
  process.env.TARO_ENV = TARO_ENV ?? '';
  expect(container.querySelector('.column')).toBeNull();
  expect(container.textContent).toBe('待审核郑海涛 送审');
});
