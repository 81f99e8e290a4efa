import { type Bench, type Database, openBench, refusalOf } from './sdk';

let bench: Bench;
let db: Database;

beforeAll(async () => {
  bench = await openBench();
  db = bench.db;
  bench.local.declare([{ name: 'things', indexes: [] }]);
  await db.collection('things').add({
    _id: 1,
    n: 2.567,
    zero: 0,
    text: 'Aé学😀',
    nothing: null,
    list: [3, 1, null],
    empty: [],
    yes: true,
    object: { a: 1, b: 2 },
    at: new Date(Date.UTC(2026, 0, 1)),
  });
});
afterAll(() => bench.close());

const evaluate = async (expression: unknown): Promise<unknown> => {
  const { data } = await db.collection('things').aggregate().project({ _id: 0, value: expression }).end();
  return data[0].value;
};
/** A branch of `$switch`; written out, it would look like a promise. */
const branch = (condition: unknown, value: unknown) =>
  Object.fromEntries([
    ['case', condition],
    ['then', value],
  ]);
const op = (name: string, operands: unknown) => ({ [`$${name}`]: operands });

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
    const things = db.collection('things');
    expect((await things.where(db.command.expr(op('eq', ['$missing', null]))).count()).total).toBe(0);
    expect((await things.where(db.command.expr(op('eq', ['$nothing', null]))).count()).total).toBe(1);
  });
});

describe('a value of the wrong kind is an error', () => {
  const NUMBERS = ['abs', 'ceil', 'floor', 'exp', 'ln', 'log10', 'sqrt', 'trunc', 'round'];
  const DATES = [
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
  it.each<[string, unknown]>([
    ...NUMBERS.map((name): [string, unknown] => [`${name} of a text`, op(name, '$text')]),
    ...NUMBERS.map((name): [string, unknown] => [`${name} of a list`, op(name, '$list')]),
    ...DATES.map((name): [string, unknown] => [`${name} of a text`, op(name, '$text')]),
    ...DATES.map((name): [string, unknown] => [`${name} of a number`, op(name, '$n')]),
    ['ln of zero', op('ln', '$zero')],
    ['log10 of a negative number', op('log10', -1)],
    ['sqrt of a negative number', op('sqrt', -1)],
    ['add of a text', op('add', ['$n', '$text'])],
    ['add of two dates', op('add', ['$at', '$at'])],
    ['subtract of a text', op('subtract', ['$n', '$text'])],
    ['subtract of a date from a number', op('subtract', ['$n', '$at'])],
    ['multiply of a text', op('multiply', ['$n', '$text'])],
    ['multiply of true', op('multiply', ['$n', '$yes'])],
    ['divide by zero', op('divide', ['$n', '$zero'])],
    ['divide of a text', op('divide', ['$text', 2])],
    ['mod of zero', op('mod', ['$n', 0])],
    ['mod of a text', op('mod', ['$text', 2])],
    ['pow of zero', op('pow', [0, -1])],
    ['pow of a text', op('pow', ['$text', 2])],
    ['log of zero', op('log', [0, 10])],
    ['log to the base of one', op('log', [5, 1])],
    ['trunc to half a place', op('trunc', ['$n', 0.5])],
    ['round to too many places', op('round', ['$n', 101])],
    ['size of what is missing', op('size', '$missing')],
    ['size of null', op('size', '$nothing')],
    ['size of a text', op('size', '$text')],
    ['arrayElemAt of a text', op('arrayElemAt', ['$text', 0])],
    ['arrayElemAt of half a place', op('arrayElemAt', ['$list', 0.5])],
    ['arrayElemAt of a text as place', op('arrayElemAt', ['$list', 'a'])],
    ['concatArrays of a text', op('concatArrays', ['$list', '$text'])],
    ['slice of a text', op('slice', ['$text', 1])],
    ['slice of no elements', op('slice', ['$list', 0, 0])],
    ['in of what is missing', op('in', [1, '$missing'])],
    ['in of a text', op('in', [1, '$text'])],
    ['indexOfArray of a text', op('indexOfArray', ['$text', 1])],
    ['indexOfArray from before the list', op('indexOfArray', ['$list', 1, -1])],
    ['range of a text', op('range', ['a', 3])],
    ['range with a step of zero', op('range', [0, 3, 0])],
    ['reverseArray of a text', op('reverseArray', '$text')],
    ['filter of a text', op('filter', { input: '$text', cond: true })],
    ['map of a text', op('map', { input: '$text', in: 1 })],
    ['reduce of a text', op('reduce', { input: '$text', initialValue: 0, in: 1 })],
    ['zip of a text', op('zip', { inputs: ['$text'] })],
    ['arrayToObject of a text', op('arrayToObject', '$text')],
    ['arrayToObject of numbers', op('arrayToObject', '$list')],
    ['objectToArray of a list', op('objectToArray', '$list')],
    ['mergeObjects of a number', op('mergeObjects', ['$object', '$n'])],
    ['concat of a number', op('concat', ['a', '$n'])],
    ['toLower of a list', op('toLower', '$list')],
    ['toUpper of true', op('toUpper', '$yes')],
    ['strLenCP of what is missing', op('strLenCP', '$missing')],
    ['strLenBytes of null', op('strLenBytes', '$nothing')],
    ['indexOfCP of a number', op('indexOfCP', ['$n', '2'])],
    ['indexOfCP of null in a text', op('indexOfCP', ['$text', null])],
    ['indexOfBytes from before the text', op('indexOfBytes', ['$text', 'A', -1])],
    ['split of a number', op('split', ['$n', '.'])],
    ['split by nothing', op('split', ['$text', ''])],
    ['substrBytes inside a character', op('substrBytes', ['$text', 2, 1])],
    ['substrCP of a negative length', op('substrCP', ['$text', 0, -1])],
    ['substr from a text', op('substr', ['$text', 'a', 1])],
    ['trim of a number', op('trim', { input: '$n' })],
    ['replaceAll of a number', op('replaceAll', { input: '$n', find: 'a', replacement: 'b' })],
    ['regexMatch of a number', op('regexMatch', { input: '$n', regex: 'a' })],
    ['setUnion of a text', op('setUnion', ['$list', '$text'])],
    ['setEquals of null', op('setEquals', ['$list', '$nothing'])],
    ['setIsSubset of what is missing', op('setIsSubset', ['$missing', '$list'])],
    ['anyElementTrue of null', op('anyElementTrue', ['$nothing'])],
    ['toInt of a text', op('toInt', '$text')],
    ['toInt of an empty text', op('toInt', '')],
    ['toInt of a text with a point', op('toInt', '1.5')],
    ['toInt of too large a number', op('toInt', 2 ** 31)],
    ['toDouble of a hexadecimal text', op('toDouble', '0x1f')],
    ['toDouble of an object', op('toDouble', '$object')],
    ['toString of a list', op('toString', '$list')],
    ['toDate of a text', op('toDate', 'x')],
    ['toDate of true', op('toDate', '$yes')],
    ['toObjectId of a text', op('toObjectId', 'x')],
    ['convert', op('convert', { input: 'x', to: 'int' })],
    ['switch without a branch that fits', op('switch', { branches: [branch(false, 1)] })],
    ['dateFromString of a text that is none', op('dateFromString', { dateString: 'x' })],
    ['dateFromString of a number', op('dateFromString', { dateString: '$n' })],
    ['dateFromString of a day that does not exist', op('dateFromString', { dateString: '2026-02-30' })],
    ['dateFromString of another format', op('dateFromString', { dateString: '2026-01-01', format: '%d.%m.%Y' })],
    [
      'dateFromString with two time zones',
      op('dateFromString', { dateString: '2026-01-01T00:00:00Z', timezone: 'UTC' }),
    ],
    ['dateToString of a text', op('dateToString', { date: '$text' })],
    ['dateToString in an unknown format', op('dateToString', { date: '$at', format: '%q' })],
    ['dateToString in a format that ends early', op('dateToString', { date: '$at', format: '%Y%' })],
    ['dateToString in a format that is a number', op('dateToString', { date: '$at', format: 1 })],
    ['dateToString in an unknown time zone', op('dateToString', { date: '$at', timezone: 'Mars/Base' })],
    ['dateToParts of a text', op('dateToParts', { date: '$text' })],
    ['dateFromParts of a text', op('dateFromParts', { year: '$text' })],
    ['dateDiff of a text', op('dateDiff', { startDate: '$text', endDate: '$at', unit: 'day' })],
  ])('%s', async (_title, expression) => {
    expect(await refusalOf(evaluate(expression))).toBe('DATABASE_REQUEST_FAILED');
  });

  it.each<[string, unknown]>([
    ['cond of two', op('cond', [true, 1])],
    ['subtract of one', op('subtract', ['$n'])],
    ['size of two', op('size', ['$list', '$list'])],
    ['substr of two', op('substr', ['$text', 0])],
    ['trim without input', op('trim', { chars: 'a' })],
    ['dateToString of an unknown part', op('dateToString', { date: '$at', zone: 'UTC' })],
  ])('and so are operands that do not fit: %s', async (_title, expression) => {
    expect(await refusalOf(evaluate(expression))).toBe('INVALID_PARAM');
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
