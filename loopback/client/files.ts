import type { FileKind } from '../../shared/bridge.ts';
import { fileKinds } from '../../shared/host/file-kind.ts';

/** Opens the browser's file dialog; an empty answer means the person cancelled. */
export function chooseFiles(document: Document, kind: FileKind, multiple: boolean): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = multiple;
  input.accept = fileKinds[kind].extensions.map((extension) => `.${extension}`).join(',');
  input.hidden = true;
  document.body.append(input);
  return new Promise((resolve) => {
    const answer = (files: readonly File[]): void => {
      input.remove();
      resolve(files);
    };
    input.addEventListener('change', () => answer([...(input.files ?? [])]));
    input.addEventListener('cancel', () => answer([]));
    input.click();
  });
}

/** How long the browser may take to begin a download before the content is given up. */
const keepMilliseconds = 60_000;

/** Hands a file to the browser's downloads under the name the person knows. */
export function saveAs({ document, URL }: Window & typeof globalThis, content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), keepMilliseconds);
}
