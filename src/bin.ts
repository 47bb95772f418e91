#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8';
import { main } from './cli/main.ts';

// A run of some seconds meets hundreds of functions that are just warm, and compiling each to the utmost takes a tenth of
// its processor time; what a long run really needs is compiled all the same, a moment later.
setFlagsFromString('--interrupt-budget=600000');

process.exitCode = await main(process.argv.slice(2));
