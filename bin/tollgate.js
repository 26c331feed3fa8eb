#!/usr/bin/env node
'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Tollgate needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

async function run() {
  const builder = join(__dirname, '../scripts/build.mjs');
  // An image for production holds dist/ and no sources.
  if (existsSync(builder)) {
    const { build } = await import(builder);
    await build({ report: (line) => console.log(line) });
  }
  const { main } = require('../dist/runtime/cli.js');
  process.exit(await main(process.argv.slice(2)));
}

run().catch((error) => {
  console.error(error);
  process.exit(1);
});
