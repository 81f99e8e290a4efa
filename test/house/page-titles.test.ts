import { readFileSync } from 'node:fs';
import path from 'node:path';
import { routes } from '../../src/platform/routes';
import { titles } from '../../src/platform/titles';

const titleAsText: (router: string) => string = jest.requireActual('../../config/plugins/h5-title-loader.js');
const ROUTER = path.resolve(__dirname, '../../node_modules/@tarojs/router/dist/router/navigation-bar.js');

test('the built router writes the title of a page as text, never as HTML', () => {
  const built = titleAsText(readFileSync(ROUTER, 'utf8'));
  expect(built).toContain('titleElement.textContent = proceedTitle');
  expect(built).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML/);
});

test('a router that writes it in another way ends the build', () => {
  expect(() => titleAsText('titleElement.append(proceedTitle)')).toThrow('The router of Taro');
});

const at = (route: keyof typeof titles, file: string) =>
  readFileSync(path.resolve(__dirname, `../../src${routes[route].path}${file}`), 'utf8');

test.each(Object.keys(titles) as (keyof typeof titles)[])(
  'the name of %s stands with those of the menus, not in the page itself',
  (route) => {
    expect(at(route, '.config.ts')).toContain(`navigationBarTitleText: titles.${route}`);
    expect(at(route, '.tsx')).toContain(`titles.${route}`);
    expect(at(route, '.tsx')).not.toContain(`title='${titles[route]}'`);
  },
);
