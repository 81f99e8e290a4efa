import { branch, type ExpressionBench, op, openExpressionBench } from './expression-bench';

let bench: ExpressionBench;
beforeAll(async () => {
  bench = await openExpressionBench();
});
afterAll(() => bench.close());

const evaluate = (expression: unknown): Promise<unknown> => bench.evaluate(expression);

describe('what is missing is not null', () => {
  it.each<[string, unknown, unknown]>([
    ['eq', op('eq', ['$missing', null]), false],
    ['eq, the other way round', op('eq', [null, '$missing']), false],
    ['eq of two missing', op('eq', ['$missing', '$none']), true],
    ['eq of null', op('eq', ['$nothing', null]), true],
    ['ne', op('ne', ['$missing', null]), true],
    ['lt', op('lt', ['$missing', null]), true],
    ['lte', op('lte', ['$missing', null]), true],
    ['gt', op('gt', ['$missing', null]), false],
    ['gt null', op('gt', ['$nothing', '$missing']), true],
    ['gte', op('gte', ['$missing', null]), false],
    ['cmp', op('cmp', ['$missing', null]), -1],
    ['cmp of two missing', op('cmp', ['$missing', '$none']), 0],
    ['cmp of null', op('cmp', [null, '$missing']), 1],
    ['cmp of null and a number', op('cmp', [null, 0]), -1],
    ['in a list with null', op('in', ['$missing', [null, 1]]), false],
    ['null in a list', op('in', ['$nothing', '$list']), true],
    ['indexOfArray', op('indexOfArray', ['$list', '$missing']), -1],
    ['ifNull', op('ifNull', ['$missing', 7]), 7],
    ['ifNull of null', op('ifNull', ['$nothing', 7]), 7],
    ['ifNull of several', op('ifNull', ['$missing', '$nothing', 0]), 0],
    ['ifNull of zero', op('ifNull', ['$zero', 7]), 0],
    ['ifNull of nothing else', op('ifNull', ['$nothing', '$missing']), undefined],
    ['cond', op('cond', ['$missing', 1, 2]), 2],
    ['cond of an empty text', op('cond', ['', 1, 2]), 1],
    [
      'cond by equality',
      op(
        'cond',
        Object.fromEntries([
          ['if', op('eq', ['$missing', null])],
          ['then', 1],
          ['else', 2],
        ]),
      ),
      2,
    ],
    ['not', op('not', ['$missing']), true],
    ['not of an empty text', op('not', ['']), false],
    ['and', op('and', [true, '$missing']), false],
    ['or', op('or', ['$missing', '$nothing', 0]), false],
    ['and of nothing', op('and', []), true],
    ['type', op('type', '$missing'), 'missing'],
    ['type of null', op('type', '$nothing'), 'null'],
    ['the same fields in another order', op('eq', ['$object', { b: 2, a: 1 }]), false],
    ['the same object', op('eq', ['$object', { a: 1, b: 2 }]), true],
  ])('%s', async (_title, expression, expected) => {
    expect(await evaluate(expression)).toEqual(expected);
  });

  it('in a query by an expression too', async () => {
    const { db } = bench;
    const things = db.collection('things');
    expect((await things.where(db.command.expr(op('eq', ['$missing', null]))).count()).total).toBe(0);
    expect((await things.where(db.command.expr(op('eq', ['$nothing', null]))).count()).total).toBe(1);
  });
});

describe('what is allowed', () => {
  const NULL_IN = [
    'abs',
    'ceil',
    'floor',
    'exp',
    'ln',
    'log10',
    'sqrt',
    'trunc',
    'round',
    'reverseArray',
    'arrayToObject',
    'objectToArray',
    'toInt',
    'toDouble',
    'toString',
    'toDate',
    'toBool',
    'year',
    'month',
    'dayOfMonth',
    'hour',
    'minute',
    'second',
    'millisecond',
    'dayOfYear',
    'dayOfWeek',
    'week',
    'isoWeek',
    'isoWeekYear',
    'isoDayOfWeek',
  ];
  it.each<[string, unknown, unknown]>([
    ...NULL_IN.map((name): [string, unknown, unknown] => [`${name} of null`, op(name, '$nothing'), null]),
    ...NULL_IN.map((name): [string, unknown, unknown] => [`${name} of what is missing`, op(name, ['$missing']), null]),
    ['trunc with one operand', op('trunc', '$n'), 2],
    ['trunc in a list of one', op('trunc', ['$n']), 2],
    ['trunc to places', op('trunc', ['$n', 2]), 2.56],
    ['trunc of what binary fractions miss', op('trunc', [1.15, 2]), 1.15],
    ['trunc before the point', op('trunc', [1234, -2]), 1200],
    ['trunc of a negative number', op('trunc', -1.9), -1],
    ['round', op('round', '$n'), 3],
    ['round to places', op('round', ['$n', 1]), 2.6],
    ['round half to even', op('round', 2.5), 2],
    ['round half to even, up', op('round', 3.5), 4],
    ['round of a negative half', op('round', -2.5), -2],
    ['round before the point', op('round', [1250, -2]), 1200],
    ['substr to the end', op('substr', ['$text', 1, -1]), 'é学😀'],
    ['substr by bytes', op('substr', ['$text', 1, 2]), 'é'],
    ['substr beyond the end', op('substr', ['$text', 1, 99]), 'é学😀'],
    ['substr from beyond the end', op('substr', ['$text', 99, 1]), ''],
    ['substr from before the text', op('substr', ['$text', -1, 2]), ''],
    ['substr of null', op('substr', ['$nothing', 0, 2]), ''],
    ['substr of a number', op('substr', ['$n', 0, 3]), '2.5'],
    ['substrBytes to the end', op('substrBytes', ['$text', 3, -1]), '学😀'],
    ['substrCP', op('substrCP', ['$text', 2, 9]), '学😀'],
    ['toLower, of ASCII alone', op('toLower', 'ÀB'), 'Àb'],
    ['strcasecmp, of ASCII alone', op('strcasecmp', ['à', 'À']), 1],
    ['toLower of null', op('toLower', '$nothing'), ''],
    ['toUpper of a number', op('toUpper', '$n'), '2.567'],
    ['strLenBytes', op('strLenBytes', '$text'), 10],
    ['indexOfBytes', op('indexOfBytes', ['$text', '学']), 3],
    ['indexOfCP', op('indexOfCP', ['$text', '学']), 2],
    ['concat with null', op('concat', ['a', '$nothing', '$n']), null],
    ['add with null', op('add', ['$n', '$missing']), null],
    ['add to a date', op('add', ['$at', 1]), new Date(Date.UTC(2026, 0, 1) + 1)],
    ['subtract of dates', op('subtract', ['$at', '$at']), 0],
    ['mod of a negative number', op('mod', [-5, 3]), -2],
    ['divide of null', op('divide', ['$nothing', 0]), null],
    ['mod of null', op('mod', ['$nothing', 2]), null],
    ['arrayElemAt beyond the end', op('arrayElemAt', ['$list', 9]), undefined],
    ['arrayElemAt from the end', op('arrayElemAt', ['$list', -3]), 3],
    ['arrayElemAt of null', op('arrayElemAt', ['$nothing', 0]), null],
    ['slice', op('slice', ['$list', -2]), [1, null]],
    ['slice with a start', op('slice', ['$list', 1, 5]), [1, null]],
    ['slice of null', op('slice', ['$nothing', 1]), null],
    ['sum of a list', op('sum', '$list'), 4],
    ['sum of one number', op('sum', '$n'), 2.567],
    ['sum of operands, without what is no number', op('sum', ['$n', '$zero', '$text', '$missing']), 2.567],
    ['avg of a list', op('avg', '$list'), 2],
    ['avg of nothing', op('avg', '$missing'), null],
    ['max of a list', op('max', '$list'), 3],
    ['max of operands', op('max', ['$n', '$zero', '$nothing']), 2.567],
    ['min of a list passes over null', op('min', '$list'), 1],
    ['min of one date', op('min', '$at'), new Date(Date.UTC(2026, 0, 1))],
    ['min of nothing', op('min', ['$missing', '$nothing']), null],
    ['first of an empty list', op('first', '$empty'), undefined],
    ['last of an empty list', op('last', '$empty'), undefined],
    ['first of lists', op('first', [[[1, 2], [3]]]), [1, 2]],
    ['range down', op('range', [3, 0, -1]), [3, 2, 1]],
    ['concatArrays with null', op('concatArrays', ['$list', '$nothing']), null],
    ['arrayToObject', op('arrayToObject', [[['a', [1]]]]), { a: [1] }],
    ['mergeObjects with null', op('mergeObjects', ['$object', '$nothing', { c: 3 }]), { a: 1, b: 2, c: 3 }],
    ['setUnion with null', op('setUnion', ['$list', '$nothing']), null],
    ['setDifference', op('setDifference', [[1, 2, 2], [1]]), [2]],
    [
      'setIntersection',
      op('setIntersection', [
        [1, 2],
        [2, 3],
      ]),
      [2],
    ],
    [
      'setEquals',
      op('setEquals', [
        [1, 2, 1],
        [2, 1],
      ]),
      true,
    ],
    ['regexMatch of null', op('regexMatch', { input: '$nothing', regex: 'a' }), false],
    ['regexFind', op('regexFind', { input: '$text', regex: '学' }), { match: '学', idx: 2, captures: [] }],
    ['trim', op('trim', { input: '  a b\n' }), 'a b'],
    ['ltrim of characters', op('ltrim', { input: 'xxa', chars: 'x' }), 'a'],
    [
      'replaceAll with what looks like a pattern',
      op('replaceAll', { input: 'a.a', find: '.', replacement: { $literal: '$&' } }),
      'a$&a',
    ],
    ['toInt cuts', op('toInt', 1.9), 1],
    ['toInt of a text', op('toInt', '-12'), -12],
    ['toDouble of a date', op('toDouble', '$at'), Date.UTC(2026, 0, 1)],
    ['toBool of a text', op('toBool', ''), true],
    ['toDate of a text', op('toDate', '2026-01-01T08:00:00+08:00'), new Date(Date.UTC(2026, 0, 1))],
    ['convert with onError', op('convert', { input: 'x', to: 'int', onError: -1 }), -1],
    ['convert with onNull', op('convert', { input: '$missing', to: 'int', onNull: 0 }), 0],
    [
      'switch',
      op('switch', {
        branches: [branch('$missing', 1), branch('$yes', 2)],
      }),
      2,
    ],
    ['dateFromString with onError', op('dateFromString', { dateString: 'x', onError: 'none' }), 'none'],
    ['dateFromString with onNull', op('dateFromString', { dateString: '$nothing', onNull: 'none' }), 'none'],
    ['dateFromString of null', op('dateFromString', { dateString: '$nothing' }), null],
    ['dateToString of null', op('dateToString', { date: '$nothing' }), null],
    ['dateToString with onNull', op('dateToString', { date: '$missing', onNull: 'none' }), 'none'],
    ['month in a time zone that is null', op('month', { date: '$at', timezone: '$nothing' }), null],
    ['dateToParts of null', op('dateToParts', { date: '$nothing' }), null],
  ])('%s', async (_title, expression, expected) => {
    expect(await evaluate(expression)).toEqual(expected);
  });
});

it('groups pass over null and what is missing, and keep objects with the same fields in another order apart', async () => {
  const { db } = bench;
  await db.createCollection('groups');
  await db.collection('groups').add([
    { _id: 1, n: 2, o: { a: 1, b: 2 } },
    { _id: 2, n: null, o: { b: 2, a: 1 } },
    { _id: 3, o: { a: 1, b: 2 } },
    { _id: 4, n: 5 },
  ]);
  const $ = db.command.aggregate;
  const { data } = await db
    .collection('groups')
    .aggregate()
    .group({
      _id: null,
      least: $.min('$n'),
      most: $.max('$n'),
      mean: $.avg('$n'),
      total: $.sum('$n'),
      count: $.sum(1),
      objects: $.addToSet('$o'),
      first: $.first('$n'),
      last: $.last('$n'),
    })
    .end();
  expect(data).toEqual([
    {
      _id: null,
      least: 2,
      most: 5,
      mean: 3.5,
      total: 7,
      count: 4,
      objects: [expect.anything(), expect.anything()],
      first: 2,
      last: 5,
    },
  ]);
});
