import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { fail, ok, type Result } from '../shared/core/result.ts';

/** Enough for the longest paste into a note; files do not travel as JSON. */
export const jsonLimitBytes = 4 * 1024 * 1024;

type BodyFailure = { readonly code: 'invalid-request'; readonly status: number; readonly message: string };

const refused = (status: number, message: string) => fail<BodyFailure>({ code: 'invalid-request', status, message });

const isJson = (type: string | undefined): boolean => /^application\/json(;\s*charset=utf-8)?$/i.test(type ?? '');

async function readLimited(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > jsonLimitBytes) return null;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > jsonLimitBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const parseJson = (text: string): { readonly value: unknown } | null => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
};

/** Reads a JSON body of the expected shape; anything else is refused with the HTTP status that says why. */
export async function readJson<Shape>(
  request: IncomingMessage,
  shape: z.ZodType<Shape>,
): Promise<Result<Shape, BodyFailure>> {
  if (!isJson(request.headers['content-type'])) return refused(415, 'Nur JSON wird angenommen.');
  const body = await readLimited(request);
  if (body === null)
    return refused(413, 'Die Eingabe ist zu groß. Bitte kürzen Sie sie oder lesen Sie sie als Datei ein.');
  const parsed = parseJson(body.toString('utf8'));
  if (parsed === null) return refused(400, 'Die Anfrage ist kein gültiges JSON.');
  const checked = shape.safeParse(parsed.value);
  return checked.success ? ok(checked.data) : refused(400, 'Die Anfrage hat nicht die erwartete Form.');
}

const fileKind = z.enum(['bundle', 'calendar', 'table', 'report', 'cards', 'any']);

export const invokeBody = z.strictObject({
  name: z.string().max(100),
  input: z.unknown(),
  task: z.string().max(100).optional(),
});
export const cancelBody = z.strictObject({ task: z.string().max(100) });
export const reserveBody = z.strictObject({
  kind: fileKind,
  suggestedName: z.string().max(1000),
  /** A browser saves where it saves. */
  isRemembered: z.boolean().optional(),
});
export const folderBody = z.strictObject({ path: z.string().min(1).max(4096) });
