import type { FromWorker } from '../../shared/host-protocol.ts';
import type { Printer } from './printer.ts';

/** Prints by the host of this worker: it is asked by a message, and its answer is taken by the same number. */
export function hostPrinter(post: (message: FromWorker) => void) {
  const waiting = new Map<number, (pdf: Uint8Array | null) => void>();
  let lastId = 0;
  const print: Printer = async (html, signal) => {
    signal.throwIfAborted();
    lastId += 1;
    const id = lastId;
    let leave = (): void => {};
    try {
      const pdf = await new Promise<Uint8Array | null>((resolve, reject) => {
        leave = () => reject(signal.reason);
        signal.addEventListener('abort', leave);
        waiting.set(id, resolve);
        post({ type: 'print', id, html });
      });
      if (pdf === null) throw new Error('the host could not print');
      return pdf;
    } finally {
      signal.removeEventListener('abort', leave);
      waiting.delete(id);
    }
  };
  return { print, take: (id: number, pdf: Uint8Array | null): void => waiting.get(id)?.(pdf) };
}
