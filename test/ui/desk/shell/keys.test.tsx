import { fireEvent, render, screen } from '@testing-library/react';
import { useKeys } from '../../../../src/desk/shell/keys';

const fold = jest.fn();
const help = jest.fn();
const make = jest.fn();
const open = jest.fn();

interface DeskProps {
  isMaking: boolean;
}

function Desk({ isMaking }: DeskProps) {
  useKeys({ entries: [{ key: 'n', open } as never], make: isMaking ? make : null, fold, help });
  return <input aria-label='标题' />;
}

const press = (key: string, target: Element = document.body) => fireEvent.keyDown(target, { key });

beforeEach(() => jest.resetAllMocks());

test('n begins something new where the page does', () => {
  const { rerender } = render(<Desk isMaking />);
  press('n');
  expect(make).toHaveBeenCalledTimes(1);
  rerender(<Desk isMaking={false} />);
  press('n');
  expect(make).toHaveBeenCalledTimes(1);
});

test('n after g opens a room, and begins nothing', () => {
  render(<Desk isMaking />);
  press('g');
  press('n');
  expect(open).toHaveBeenCalledTimes(1);
  expect(make).not.toHaveBeenCalled();
});

test('n is a letter while somebody types', () => {
  render(<Desk isMaking />);
  press('n', screen.getByLabelText('标题'));
  expect(make).not.toHaveBeenCalled();
});

test('j and k go from row to row of a table of figures, to what is pressed in it first', () => {
  // jsdom lays nothing out.
  Object.assign(HTMLElement.prototype, { checkVisibility: () => true, scrollIntoView: () => undefined });
  render(
    <div className='taro_page'>
      <Desk isMaking={false} />
      <table>
        <thead>
          <tr>
            <th>
              <button type='button'>单元</button>
            </th>
          </tr>
        </thead>
        <tbody>
          {['一支部', '二支部'].map((name) => (
            <tr key={name}>
              <th>
                <a href='#unit'>{name}</a>
              </th>
              <td>
                <a href='#names'>{`${name}的名单`}</a>
              </td>
            </tr>
          ))}
          <tr>
            <th>没有人的</th>
          </tr>
        </tbody>
      </table>
    </div>,
  );
  const after = (key: string): string => {
    press(key);
    return document.activeElement?.textContent ?? '';
  };
  expect([after('j'), after('j'), after('k')]).toEqual(['一支部', '二支部', '一支部']);
});
