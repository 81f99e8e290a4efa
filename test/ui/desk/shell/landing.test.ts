import Taro from '@tarojs/taro';
import { land } from '../../../../src/desk/shell/landing';
import { routes, urlOf } from '../../../../src/platform/routes';

const opened = () => jest.mocked(Taro.reLaunch).mock.calls.map(([{ url }]) => url);

beforeEach(() => {
  jest.clearAllMocks();
  sessionStorage.clear();
});

describe('coming to a desk', () => {
  it('leads from 首页 to 工作台 once for each person', () => {
    land('a', undefined);
    expect(opened()).toEqual([]);
    land('a', routes.home.path);
    land('a', routes.home.path);
    expect(opened()).toEqual([urlOf('workbench')]);
    land('b', routes.home.path);
    expect(opened()).toHaveLength(2);
  });

  it('leaves whoever came by a link where the link led, and 首页 to whoever goes there later', () => {
    land('a', routes.questions.path);
    land('a', routes.home.path);
    expect(opened()).toEqual([]);
  });
});
