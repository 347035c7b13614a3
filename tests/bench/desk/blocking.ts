/** What the event loop was kept from meanwhile: the longest stretch without a turn, in computing time of this thread and by the clock. */
export type Blocked = {
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly turns: number;
  readonly allCpuMs: number;
};

const cpuNow = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Runs something and watches the turns of the event loop beside it. A turn is what everybody else has to wait for. */
export async function watched<Value>(work: () => Promise<Value>): Promise<{ value: Value; blocked: Blocked }> {
  let [longestCpu, longestWall, turns] = [0, 0, 0];
  const started = cpuNow();
  let [cpu, wall] = [started, performance.now()];
  let isOver = false;
  const turn = () => {
    const [cpuThen, wallThen] = [cpuNow(), performance.now()];
    longestCpu = Math.max(longestCpu, cpuThen - cpu);
    longestWall = Math.max(longestWall, wallThen - wall);
    [cpu, wall] = [cpuThen, wallThen];
    turns += 1;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  try {
    const value = await work();
    // What was done since the last turn belongs to it.
    await new Promise<void>((resolve) => setImmediate(resolve));
    return { value, blocked: { cpuMs: longestCpu, wallMs: longestWall, turns, allCpuMs: cpuNow() - started } };
  } finally {
    isOver = true;
  }
}
