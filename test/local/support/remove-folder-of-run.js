const { rmSync } = require('node:fs');

module.exports = () => rmSync(process.env.WEIKETANG_TEST_FOLDER, { recursive: true });
