import canonicalize from 'canonicalize';
import { limits } from '../../shared/sync/limits.ts';
import type { Op } from '../../shared/sync/op.ts';
import { skipValue } from './canonical.ts';
import { BundleFault } from './fault.ts';

/**
 * The value of an element that stands in `bytes[from..to)`, a byte below 0x20 behind it or a comma. It must be an object in
 * canonical form, which leaves no room for duplicate keys, `1.0` or white space games. Throws `BundleFault`.
 */
export function parseElement(bytes: Buffer, from: number, to: number, line: number): object {
  const text = bytes.toString('utf8', from, to);
  if (bytes[from] === 0x7b && skipValue(bytes, from, 1) === to) return JSON.parse(text);
  return parseUnusual(text, line);
}

/** Whether a text is canonical JSON and nested within the limit, as one element or value. */
export function isCanonical(text: string): boolean {
  if (!text.isWellFormed()) return false;
  const bytes = Buffer.from(`${text}\n`, 'utf8');
  if (skipValue(bytes, 0, 1) === bytes.length - 1) return true;
  if (depthOf(text) > limits.depth) return false;
  try {
    return canonicalize(JSON.parse(text)) === text;
  } catch {
    return false;
  }
}

function parseUnusual(text: string, line: number): object {
  if (depthOf(text) > limits.depth) throw new BundleFault('too-deep', line);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BundleFault('not-json', line);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BundleFault('not-an-object', line);
  let canonical: string | undefined;
  try {
    canonical = canonicalize(value);
  } catch {
    canonical = undefined; // A lone surrogate or a number JSON cannot carry.
  }
  if (canonical !== text) throw new BundleFault('not-canonical', line);
  return value;
}

/** Deepest nesting, found before anything is parsed, so that a hostile line cannot exhaust the parser. */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isText = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isText) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) isText = false;
    } else if (code === 0x22) isText = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return deepest;
}

/** The op of a line that has been verified before; not for a body that was taken out. */
export const opElement = (line: string): Op => JSON.parse(line) as Op;
