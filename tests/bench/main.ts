import { benchEngine } from './engine.ts';
import { benchScreens } from './screens.ts';

/** Numbers and ratios of one run on this machine. Never part of the tests: a slow machine is not a bug. */
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const wanted = process.argv[2] ?? 'all';
if (wanted === 'all' || wanted === 'engine') await benchEngine(print);
if (wanted === 'all' || wanted === 'screens') await benchScreens(print);
