import { benchManySites, benchMillion, benchSync } from './sync.ts';

/** Numbers and ratios of one run on this machine. Never part of the tests: a slow machine is not a bug. */
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const [wanted = 'all', option, value] = process.argv.slice(2);
if (wanted === 'sync' || wanted === 'engine' || wanted === 'all') {
  if (option === '--million') await benchMillion(print);
  else if (option === '--sites') await benchManySites(print, Number(value ?? 300));
  else await benchSync(print, option?.split(','));
}
if (wanted === 'screens' || wanted === 'all') await (await import('./screens.ts')).benchScreens(print);
if (wanted === 'lists' || wanted === 'all') {
  await (await import('./lists.ts')).benchLists(print, Number(option === '--rows' ? value : 100_000));
}
if (wanted === 'radar' || wanted === 'all') await (await import('./radar.ts')).benchRadar(print);
if (wanted === 'reports' || wanted === 'all') await (await import('./reports.ts')).benchReports(print);
if (wanted === 'search' || wanted === 'all') await (await import('./search.ts')).benchSearch(print);
if (wanted === 'calls' || wanted === 'all') {
  await (await import('./desk/calls.ts')).benchCalls(print, Number(option ?? 100_000), value);
}
if (wanted === 'desk' || wanted === 'all') {
  const sizes = option === '--records' ? [Number(value)] : [10_000, 100_000];
  await (await import('./desk/desk.ts')).benchDesk(print, sizes);
}
