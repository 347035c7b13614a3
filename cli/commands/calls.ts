import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { answer } from '../../db/answer.ts';
import { callNamed, callNames } from '../../shared/contract.ts';
import type { Words } from './arguments.ts';
import { openOffice, settle } from './office.ts';
import { done, type Outcome, refused } from './outcome.ts';

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => z.toJSONSchema(schema, { io, unrepresentable: 'any' });

/** Every call with its kind, JSON Schema of input and output, failures, and what it touches. */
export async function contract(): Promise<Outcome> {
  const calls = callNames.map((name) => {
    const call = callNamed(name);
    return {
      name,
      kind: call.kind,
      long: call.long,
      touches: call.touches,
      input: schemaOf(call.input, 'input'),
      output: schemaOf(call.output, 'output'),
      failures: schemaOf(call.failure, 'output'),
    };
  });
  return done({ calls });
}

const notJson = (reason: string) => ({
  code: 'invalid-request',
  message: `Das ist kein JSON (${reason}). Bitte prüfen Sie die Eingabe.`,
});

/** One call; the input is an argument, or `-` for standard input. */
export async function one(words: Words): Promise<Outcome> {
  const [name = '', given = '{}'] = words.operands;
  const source = given === '-' ? await text(process.stdin) : given;
  let input: unknown;
  try {
    input = JSON.parse(source);
  } catch (error) {
    return refused(notJson(error instanceof Error ? error.message : ''));
  }
  const office = openOffice(words);
  try {
    const { reply } = await answer(office, name, input);
    return reply.ok ? done(reply) : refused(reply.error);
  } finally {
    settle(office);
  }
}

/** Many calls, one per line; a reply per line. A line that is refused does not stop the others. */
export async function many(words: Words): Promise<Outcome> {
  const office = openOffice(words);
  try {
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (line.trim() === '') continue;
      process.stdout.write(`${JSON.stringify(await replyTo(office, line))}\n`);
    }
    return { document: null, exit: 0 };
  } finally {
    settle(office);
  }
}

async function replyTo(office: Parameters<typeof answer>[0], line: string): Promise<unknown> {
  let request: { name?: unknown; input?: unknown };
  try {
    request = JSON.parse(line) as { name?: unknown; input?: unknown };
  } catch (error) {
    return { ok: false, error: notJson(error instanceof Error ? error.message : '') };
  }
  return (await answer(office, String(request?.name ?? ''), request?.input ?? {})).reply;
}
