import { z } from 'zod';
import { ShellState } from '../shared/host/menu.ts';

/** The one channel from a page to the main process, and those that lead back. */
export const channels = {
  ask: 'app:ask',
  touched: 'app:touched',
  progress: 'app:progress',
  fileOpened: 'app:file-opened',
  fileRefused: 'app:file-refused',
  command: 'app:command',
  recent: 'app:recent',
} as const;

const kind = z.enum(['bundle', 'calendar', 'table', 'report', 'cards', 'any']);
const task = z.string().max(100);

/** All that a page can ask the main process for. The shape of a call's input is the worker's business. */
export const hostRequest = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('invoke'), name: z.string().max(100), input: z.unknown(), task: task.optional() }),
  z.strictObject({ type: z.literal('cancel'), task }),
  z.strictObject({ type: z.literal('pick'), kind, multiple: z.boolean() }),
  z.strictObject({ type: z.literal('pickFolder') }),
  z.strictObject({ type: z.literal('adopt'), paths: z.array(z.string().max(4096)).max(1000) }),
  z.strictObject({
    type: z.literal('reserve'),
    kind,
    suggestedName: z.string().max(1000),
    isRemembered: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('reveal'), ticket: z.string().max(200) }),
  /** A file behind a ticket of the page was written. */
  z.strictObject({ type: z.literal('delivered'), ticket: z.string().max(200) }),
  /** What the page can do now, in which language, and what the person has chosen about the window. */
  z.strictObject({ type: z.literal('tell'), shell: ShellState }),
  z.strictObject({ type: z.literal('recent') }),
  z.strictObject({ type: z.literal('clearRecent') }),
  z.strictObject({ type: z.literal('checkUpdate') }),
  /** The page now listens for files opened from outside. */
  z.strictObject({ type: z.literal('listen') }),
]);

export type HostRequest = z.infer<typeof hostRequest>;
