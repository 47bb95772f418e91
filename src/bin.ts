#!/usr/bin/env node
import { exitSoFar, main } from './cli/main.ts';
import { worstExit } from './domain/errors.ts';

const exit = await main(process.argv.slice(2));
process.exitCode = worstExit([exit, ...exitSoFar()]);
