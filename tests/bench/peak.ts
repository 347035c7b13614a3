import { existsSync, readFileSync } from 'node:fs';

/**
 * The most memory this process has had so far, in MB. What the system counts for a process includes its parent's memory at the
 * moment of its birth; Linux also keeps the true number.
 */
export function peakMb(): number {
  const own = existsSync('/proc/self/status') && readFileSync('/proc/self/status', 'utf8').match(/VmHWM:\s+(\d+) kB/);
  return (own ? Number(own[1]) : process.resourceUsage().maxRSS) / 1024;
}
