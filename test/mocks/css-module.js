// Class names as they are written, so that a test can ask for them.
module.exports = { __esModule: true, default: new Proxy({}, { get: (_, name) => String(name) }) };
