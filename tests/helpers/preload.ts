import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import type { Bridge, Reply } from '../../shared/bridge.ts';
import { out } from './desktop.ts';

/** Runs the built preload as a sandboxed one runs: CommonJS, no globals of Node, and `electron` as the only module. */
export function runPreload(answer: (request: unknown) => Reply = () => ({ ok: true, value: null })) {
  const asked: { channel: string; request: unknown }[] = [];
  const required: string[] = [];
  const exposed: Record<string, Bridge> = {};
  const listeners = new Map<string, Set<(event: unknown, value: unknown) => void>>();
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, value: Bridge) => {
        exposed[name] = value;
      },
    },
    ipcRenderer: {
      invoke: async (channel: string, request: unknown) => {
        asked.push({ channel, request });
        return answer(request);
      },
      on: (channel: string, listener: (event: unknown, value: unknown) => void) =>
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener)),
      off: (channel: string, listener: (event: unknown, value: unknown) => void) =>
        listeners.get(channel)?.delete(listener),
    },
    webUtils: { getPathForFile: (file: { path: string }) => file.path },
  };
  runInNewContext(readFileSync(join(out, 'preload', 'preload.cjs'), 'utf8'), {
    require: (name: string) => {
      required.push(name);
      return name === 'electron' ? electron : undefined;
    },
  });
  /** What the main process would send to the page. */
  const send = (channel: string, value: unknown): void => {
    for (const listener of listeners.get(channel) ?? []) listener({ sender: 'secret' }, value);
  };
  return { asked, exposed: exposed as { bridge: Bridge }, required, send };
}
