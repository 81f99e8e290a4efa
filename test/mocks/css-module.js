// Each class name is itself, so that tests can look for it.
module.exports = { __esModule: true, default: new Proxy({}, { get: (_, name) => String(name) }) };
