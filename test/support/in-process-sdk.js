// The official SDK for tests of functions. What it would send to a local cloud of this process is answered without
// sockets and signatures, which are most of a request's price here; test/local and the walks send them.
const signature = require('@cloudbase/signature-nodejs');
const core = require('@cloudbase/node-sdk/dist/utils/request-core');

/** @type {Map<string, (body: Record<string, unknown>) => Promise<Record<string, unknown>>>} by the cloud's SDK address */
const clouds = new Map();

const { sign } = signature;
const { request } = core;

const cloudAt = (url = '') => clouds.get(url.split('?')[0]);
const asOverTheWire = (value) => JSON.parse(JSON.stringify(value));

signature.sign = (options) =>
  cloudAt(options.url) ? { authorization: 'Bearer in-process', timestamp: options.timestamp } : sign(options);

core.request = (options, done) => {
  const answer = cloudAt(options.url);
  if (!answer) return request(options, done);
  // A turn of the event loop each way, as sockets take: calls at the same time meet as they would.
  setImmediate(() => {
    answer(asOverTheWire(options.body)).then(
      (body) => setImmediate(() => done(null, { statusCode: 200, headers: {} }, asOverTheWire(body))),
      (error) => done(error),
    );
  });
  return undefined;
};

module.exports = {
  ...require('@cloudbase/node-sdk'),
  /** Answers the requests to this address here; returns the function that ends it. */
  answerInProcess(adminUrl, answer) {
    clouds.set(adminUrl, answer);
    return () => clouds.delete(adminUrl);
  },
};
