// Rules of who may import whom: what `from` matches may not import what `to` matches. `$1` in `to` stands for the first
// group that `from.path` matched. test/house/import-rules.test.ts breaks every rule once and expects it to report.
const rule = (name, comment, from, to) => ({ name, comment, from, to });

/** These apply to imports of types, too. */
export const EVERY = [
  rule(
    'core-is-a-leaf',
    'core is shared by both sides: it imports itself and valibot, no Taro, Node, SDK or app code',
    { path: '^core/' },
    { pathNot: '^core/|node_modules/valibot/' },
  ),
  rule(
    'kernel-knows-no-feature',
    'core/kernel stands below every feature',
    { path: '^core/kernel/' },
    { path: '^core/(?!kernel/)' },
  ),
  rule(
    'core-features-apart',
    'a feature of core uses the kernel, the desk and its own files; only home is made of what the others say',
    { path: '^core/([^/]+)/', pathNot: '^core/(kernel|home|quiz|practice)/' },
    { path: '^core/(?!(kernel|desk)/)[^/]+/', pathNot: '^core/$1/' },
  ),
  rule(
    'quiz-stands-on-the-bank',
    'papers are made of the questions of the bank; the bank does not know who asks them',
    { path: '^core/quiz/' },
    { path: '^core/(?!(kernel|desk|bank|quiz)/)[^/]+/' },
  ),
  rule(
    'practice-stands-on-both',
    'practice asks questions of the bank and marks answers as a quiz does',
    { path: '^core/practice/' },
    { path: '^core/(?!(kernel|bank|quiz|practice)/)[^/]+/' },
  ),
  rule(
    'client-features-apart',
    'features meet through public.ts, and through public-workbench.ts or public-reading.ts where no tab needs it',
    { path: '^src/features/([^/]+)/' },
    {
      path: '^src/features/',
      pathNot: ['^src/features/$1/', '^src/features/[^/]+/public(-workbench|-reading)?\\.tsx?$'],
    },
  ),
  rule(
    'tabs-use-public-parts',
    'a tab page composes features by their public.ts; what the workbench shares would weigh on the main package',
    { path: '^src/(tabs/|app\\.tsx?$)' },
    { path: '^src/features/', pathNot: '^src/features/[^/]+/public\\.tsx?$' },
  ),
  rule(
    'nothing-imports-pages',
    'a page is opened by its route',
    { path: '^src/' },
    { path: '^src/(tabs|features/[^/]+/pages)/[^/]+/index\\.tsx$' },
  ),
  rule(
    'ui-and-platform-know-no-feature',
    'features stand on ui and platform, not the other way round',
    { path: '^src/(ui|platform)/' },
    { path: '^src/(features|tabs)/' },
  ),
  rule(
    'desk-knows-no-feature',
    'editors stand on the desk, which knows none of them; only the shell around the pages composes features',
    { path: '^src/desk/(?!shell/)' },
    { path: '^src/(features|tabs|desk/shell)/' },
  ),
  rule(
    'client-never-server',
    'what runs on a phone contains no server code',
    { path: '^src/' },
    { path: '^(cloudfunctions|local)/|@cloudbase/node-sdk' },
  ),
  rule(
    'functions-apart',
    'functions meet through public.ts, and through public-report.ts where the desk behind it would weigh on a bundle',
    { path: '^cloudfunctions/([^_/][^/]*)/' },
    { path: '^cloudfunctions/[^_]', pathNot: ['^cloudfunctions/$1/', '^cloudfunctions/[^/]+/public(-report)?\\.ts$'] },
  ),
  rule(
    'kit-knows-no-function',
    'functions stand on the kit, not the other way round',
    { path: '^cloudfunctions/_kit/' },
    { path: '^cloudfunctions/[^_]' },
  ),
  rule(
    'server-never-client',
    'a function runs in the cloud: no pages, no local CloudBase',
    { path: '^cloudfunctions/' },
    { path: '^(src|local)/|@tarojs|node_modules/react' },
  ),
  rule(
    'local-loads-bundles',
    'the local CloudBase loads built bundles as the cloud does',
    { path: '^local/' },
    { path: '^(src|cloudfunctions)/' },
  ),
];

/** Of running code only: an import that nothing but types needs does not count. */
export const AT_RUN_TIME = [
  rule(
    'rules-are-plain',
    'a rule is a plain function: of the contract it may know the types only',
    { path: '^core/[^/]+/rules/' },
    { path: 'node_modules|contract\\.ts$' },
  ),
  rule(
    'pages-go-through-the-store',
    'pages and components know their store and ui, never how a call is made',
    { path: '^src/(tabs/|features/.+/(pages|components)/)' },
    { path: '^src/platform/call|^src/features/.+api\\.ts$|^core/.+contract\\.ts$' },
  ),
  rule(
    'one-door-to-the-sdk',
    'only the kit speaks to CloudBase',
    { path: '^cloudfunctions/', pathNot: '^cloudfunctions/_kit/cloudbase\\.ts$' },
    { path: '@cloudbase/node-sdk' },
  ),
  rule(
    'repository-has-no-rules',
    'a repository stores and finds; it decides nothing',
    { path: '/(repository|repository/[^/]+)\\.ts$' },
    { path: '^core/[^/]+/rules/' },
  ),
  rule('no-circular', 'a circle has no first file to read', {}, { isCircular: true }),
  rule(
    'no-unresolvable',
    'an import must lead somewhere',
    { path: '^(core|src|cloudfunctions|local|scripts|config)/' },
    { isFound: false },
  ),
];

/** Files that are read without an import: by the builds, by Taro, and one for the other platform. */
export const BEGINNINGS = [
  /^cloudfunctions\/(collections|[^/]+\/routes)\.ts$/,
  /\.worker\.ts$/,
  /^src\/app(\.config)?\.tsx?$/,
  /^src\/(tabs|features\/[^/]+\/pages)\/[^/]+\/index(\.config)?\.tsx?$/,
  /\.(weapp|h5)\.tsx?$/,
  /^src\/(worker\/(worker|retire)|still\/still|platform\/browser\/(no-markup|components))\.tsx?$/,
];
