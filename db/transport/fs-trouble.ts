import type { TroubleReason } from '../../shared/transport/trouble.ts';
import { PlaceTrouble } from './transport.ts';

/** What the system says when a stick, a share or a cloud folder lets one down. */
const reasonsByCode: readonly (readonly [RegExp, TroubleReason])[] = [
  [/^(ENOENT|ENODEV|ENXIO|EIO|EREMOTEIO|ENOMEDIUM|EBADF)$/, 'gone'],
  [
    /^(EHOSTDOWN|EHOSTUNREACH|ENETUNREACH|ENETDOWN|ENETRESET|ETIMEDOUT|ENOTCONN|ECONNRESET|ECONNABORTED|ESTALE|ENOLINK)$/,
    'unreachable',
  ],
  [/^(EACCES|EPERM)$/, 'forbidden'],
  [/^EROFS$/, 'read-only'],
  [/^(ENOSPC|EDQUOT|EFBIG)$/, 'full'],
  [/^(EBUSY|ETXTBSY|EAGAIN|EDEADLK)$/, 'locked'],
  [/^(ENOTDIR|EISDIR)$/, 'no-folder'],
];

export const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? '');

/** An error of the file system as trouble with the place; anything else is not the place's fault and goes on. */
export function fsTrouble(error: unknown): unknown {
  const code = codeOf(error);
  const match = reasonsByCode.find(([pattern]) => pattern.test(code));
  if (match) return new PlaceTrouble(match[1], { cause: error });
  return /^E[A-Z]+$|^UNKNOWN$/.test(code) ? new PlaceTrouble('unreachable', { cause: error }) : error;
}
