import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** A small file of this machine, beside Chromium's own. */
export type StateFile<Value> = {
  /** `null`: there is none, or it is not ours. */
  readonly read: () => Value | null;
  /** Not being able to keep it means to begin anew next time, and nothing else. */
  readonly keep: (value: Value) => void;
};

export function stateFile<Value>(path: string, shape: z.ZodType<Value>): StateFile<Value> {
  return {
    read: () => {
      try {
        const parsed = shape.safeParse(JSON.parse(readFileSync(path, 'utf8')));
        return parsed.success ? parsed.data : null;
      } catch {
        return null;
      }
    },
    keep: (value) => {
      try {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(`${path}.tmp`, JSON.stringify(value), { mode: 0o600 });
        renameSync(`${path}.tmp`, path);
      } catch {
        // See above.
      }
    },
  };
}
