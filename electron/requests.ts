import { z } from 'zod';

/** The one channel from a page to the main process, and the three that lead back. */
export const channels = {
  ask: 'app:ask',
  touched: 'app:touched',
  progress: 'app:progress',
  fileOpened: 'app:file-opened',
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
  /** The page now listens for files opened from outside. */
  z.strictObject({ type: z.literal('listen') }),
]);

export type HostRequest = z.infer<typeof hostRequest>;
