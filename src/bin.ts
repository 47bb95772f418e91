#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { main } from './cli/main.ts';

// A batch of thousands of articles leaves much garbage behind. Left to itself, the heap grows to several times of what
// is in use before it is collected; so it stays near it, at hardly any cost.
setFlagsFromString('--heap-growing-percent=30');

process.exitCode = await main(process.argv.slice(2));
