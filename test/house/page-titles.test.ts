import { readFileSync } from 'node:fs';
import path from 'node:path';

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
