import { fireEvent, render, screen } from '@testing-library/react';
import { ListAndDetail } from '../../../../src/desk/list-and-detail';
import { PaneFrame, usePane } from '../../../../src/desk/pane';
import { HeadBar, pressAction } from '../../../../src/desk/shell/head-bar';
import { useKeys } from '../../../../src/desk/shell/keys';
import { Button } from '../../../../src/ui/button';

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

// jsdom takes <search>, which browsers know, for a mistyped tag, and React warns of those.
Object.defineProperty(HTMLUnknownElement.prototype, Symbol.toStringTag, {
  get(this: HTMLElement) {
    return this.localName === 'search' ? 'HTMLElement' : 'HTMLUnknownElement';
  },
});

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

test('n presses the action of the list, and no command of the document that is open beside it', () => {
  const written = jest.fn();
  const published = jest.fn();
  function Detail() {
    const pane = usePane();
    const commands = <Button text='发布' onPress={published} />;
    return (
      pane && (
        <PaneFrame pane={pane} note={null} commands={commands} panel={null}>
          稿件
        </PaneFrame>
      )
    );
  }
  const List = ({ id }: { id: string | null }) => (
    <>
      <HeadBar head={null} standing={null} />
      <ListAndDetail
        title='发布与审核'
        action={<Button text='写一篇' onPress={written} />}
        beside={{ id, open: jest.fn(), close: jest.fn() }}
        ids={['p1']}
        isQueue={false}
        onStep={jest.fn()}
        detail={() => <Detail />}
      >
        列表
      </ListAndDetail>
    </>
  );
  const { rerender } = render(<List id={null} />);
  pressAction();
  expect(written).toHaveBeenCalledTimes(1);
  rerender(<List id='p1' />);
  expect(screen.getByText('发布')).toBeDefined();
  pressAction();
  expect(published).not.toHaveBeenCalled();
  expect(written).toHaveBeenCalledTimes(1);
});
