// Leaves out of Taro's own modules what no page of this mini program uses: its runtime names every tag, every API that
// wants a promise and every style property of WeChat, and imitates a browser's addresses; and out of React's reconciler
// what Taro does not ask of it. What is used is read at each build, from the sources of the pages and of Taro. A module
// that no longer looks as it did in Taro 4.2 ends the build.
const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');
const { runInNewContext } = require('node:vm');
const { transformSync, types } = require('@babel/core');

const SOURCES = path.resolve(__dirname, '../../src');

/** By the end of a module's path: what it exports, and what is left of its text. */
const MODULES = {
  '@tarojs/shared/dist/components.js': {
    exported:
      'animation, controlledComponent, focusComponents, internalComponents, nestElements, singleQuote, touchEvents, voidElements',
    lean: (text) =>
      leanTags(text, /^const View = [\s\S]*^const internalComponents = \{[\s\S]*?^\};$/m, 'internalComponents'),
  },
  '@tarojs/plugin-platform-weapp/dist/runtime.js': {
    lean: (text) => leanTags(leanApis(text), /^const components = \{[\s\S]*?^\};$/m, 'components'),
  },
  '@tarojs/shared/dist/native-apis.js': { exported: 'processApis', lean: leanApis },
  '@tarojs/runtime/dist/dom/style_properties.js': { exported: 'styleProperties', lean: leanStyles },
  // A page has no address. Taro's window makes one of each of these and tells it of pages that come and go.
  '@tarojs/runtime/dist/bom/location.js': { exported: 'Location', lean: () => 'class Location { trigger() {} }' },
  '@tarojs/runtime/dist/bom/history.js': { exported: 'History', lean: () => 'class History { trigger() {} }' },
  '@tarojs/runtime/dist/bom/URLSearchParams.js': {
    exported: 'URLSearchParams',
    lean: () => 'class URLSearchParams {}',
  },
  '@tarojs/runtime/dist/bom/URL.js': {
    exported: 'TaroURLProvider, parseUrl',
    lean: () => 'class TaroURLProvider {}\nconst parseUrl = (href) => ({ href });',
  },
  'react-reconciler/cjs/react-reconciler.production.min.js': { lean: leanReconciler },
};

const EXPORTS = /^export \{ (.*) \};$/m;

module.exports = function leaner(text) {
  const file = this.resourcePath.split(path.sep).join('/');
  const name = Object.keys(MODULES).find((end) => file.endsWith(`/node_modules/${end}`));
  if (!name) throw new Error(`Nothing is known about ${file}`);
  this.addContextDependency(SOURCES);
  const { exported, lean } = MODULES[name];
  const found = EXPORTS.exec(text)?.[1];
  if (found !== exported) throw new Error(`${name} exports ${found}, not ${exported}`);
  const left = lean(text);
  return exported === undefined || EXPORTS.test(left) ? left : `${left}\nexport { ${exported} };`;
};

module.exports.paths = new RegExp(
  `/(${Object.keys(MODULES).join('|')})$`.replaceAll('.', '\\.').replaceAll('/', '[\\\\/]'),
);

/**
 * Of a tag that no page uses only its name is left, of the others the names of their attributes: where a name is missing
 * altogether, its elements drop from the screen in silence. Handlers (`bind…`) and default values are looked up nowhere.
 */
function leanTags(text, declaration, variable) {
  const [found] = declaration.exec(text) ?? [''];
  const source = text.slice(0, text.indexOf(found) + found.length).replace(/^import .*$/gm, '');
  const table = Object.entries(runInNewContext(`${source};${variable}`));
  const used = usedTags();
  const left = table.map(([tag, attributes]) => {
    const names = used.has(tag) ? Object.keys(attributes).filter((name) => !name.startsWith('bind')) : [];
    return [tag, Object.fromEntries(names.map((name) => [name, 0]))];
  });
  return replaced(text, declaration, () => `const ${variable} = ${JSON.stringify(Object.fromEntries(left))};`);
}

/** Without a place in this list an API of WeChat still answers, but by a callback only. */
function leanApis(text) {
  const used = words();
  return replaced(text, /^const needPromiseApis = new Set\((\[[\s\S]*?\])\);$/m, (_, list) => {
    const names = runInNewContext(list);
    return `const needPromiseApis = new Set(${JSON.stringify(names.filter((name) => used.has(name)))});`;
  });
}

function leanStyles(text) {
  const used = words();
  const names = runInNewContext(`${text.replace(EXPORTS, '')};styleProperties`);
  return `const styleProperties = ${JSON.stringify(names.filter((name) => used.has(name)))};`;
}

/**
 * The reconciler is written for every kind of host and asks the one it is given what it can do. Taro's answers stand in its
 * sources; with them written in, all that is for hosts of another kind is seen to be unreachable.
 */
function leanReconciler(text) {
  const taro = readFileSync(require.resolve('@tarojs/react'), 'utf8');
  const [host] = /^const hostConfig = \{$[\s\S]*?^\};$/m.exec(taro) ?? [''];
  const answers = new Map(
    [...host.matchAll(/^ {4}(\w+)(?:: (true|false),$|[:(])/gm)].map(([, name, is]) => [name, is]),
  );
  if (answers.get('supportsMutation') !== 'true') throw new Error('Taro no longer says what its host can do');
  const answered = text.replace(/\$\$\$hostConfig\.(\w+)/g, (asked, name) =>
    answers.has(name) ? (answers.get(name) ?? asked) : 'undefined',
  );
  const called = new Set([...taro.matchAll(/\b(?:TaroReconciler|renderer)\.(\w+)/g)].map(([, name]) => name));
  const uncalled = ({ node: { expression } }) =>
    types.isAssignmentExpression(expression) &&
    types.isMemberExpression(expression.left) &&
    types.isIdentifier(expression.left.object, { name: 'exports' }) &&
    !called.has(expression.left.property.name);
  const plugin = { visitor: { ExpressionStatement: (at) => void (uncalled(at) && at.remove()) } };
  return transformSync(answered, { plugins: [plugin], configFile: false, babelrc: false, compact: true }).code;
}

function replaced(text, pattern, replace) {
  if (!pattern.test(text)) throw new Error(`A module of Taro has nothing like ${pattern}`);
  return text.replace(pattern, replace);
}

const sources = () =>
  readdirSync(SOURCES, { recursive: true })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(path.join(SOURCES, name), 'utf8'));

/** Every word of the sources: whatever is named anywhere in them stays. */
const words = () => new Set(sources().flatMap((text) => text.match(/[a-z]\w*/gi) ?? []));

const usedTags = () =>
  new Set(
    sources()
      .flatMap((text) => [...text.matchAll(/import (?:type )?\{([^}]*)\} from '@tarojs\/components'/g)])
      .flatMap(([, names]) => names.match(/\b[A-Z]\w*/g) ?? []),
  );
