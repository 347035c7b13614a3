import { readFileSync } from 'node:fs';
import { startLoopback } from '../../../loopback/server.ts';

/** The host of the program in a process of its own, so that its memory and its computing time are nobody else's. Driven over IPC. */
export type HostStat = {
  readonly rssMb: number;
  readonly peakMb: number;
  /** All threads: host and worker. */
  readonly cpuMs: number;
};

const [dataDir = '', rendererDir = ''] = process.argv.slice(2);

function stat(): HostStat {
  const status = readFileSync('/proc/self/status', 'utf8');
  const mbOf = (name: string) => Number(status.match(new RegExp(`${name}:\\s+(\\d+) kB`))?.[1] ?? 0) / 1024;
  const { user, system } = process.cpuUsage();
  return { rssMb: mbOf('VmRSS'), peakMb: mbOf('VmHWM'), cpuMs: (user + system) / 1000 };
}

const host = await startLoopback({ dataDir, rendererDir, onLost: (reason) => process.stderr.write(`${reason}\n`) });
process.on('message', (message) => {
  if (message === 'stat') process.send?.(stat());
  if (message === 'close') void host.close().then(() => process.exit(0));
});
process.send?.({ url: host.url });
