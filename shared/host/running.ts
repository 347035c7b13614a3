/**
 * Whether a process of this number is there.
 *
 * @param signal sends a process the signal 0, which does nothing but ask (`process.kill`)
 */
export function isRunning(pid: number, signal: (pid: number, signal: 0) => unknown): boolean {
  try {
    signal(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    return (error as { readonly code?: string }).code === 'EPERM';
  }
}
