import { deflateRawSync } from 'node:zlib';

/** A file for an archive. */
export type ZipPart = {
  readonly name: string;
  readonly content: string | Buffer;
  readonly isStored?: boolean;
  readonly isEncrypted?: boolean;
};

const [stored, deflated, elsewhere] = [0, 8, 0xffffffff];

/** Writes a ZIP archive; `wide` puts sizes and places into fields of eight bytes, as some programs always do. */
export function zipOf(parts: readonly ZipPart[], { wide = false } = {}): Buffer {
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, content, isStored = false, isEncrypted = false } of parts) {
    const plain = Buffer.from(content);
    const packed = isStored ? plain : deflateRawSync(plain, { level: 1 });
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(isStored ? stored : deflated, 8);
    head.writeUInt16LE(name.length, 26);
    files.push(head, Buffer.from(name), packed);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(isEncrypted ? 1 : 0, 8);
    entry.writeUInt16LE(isStored ? stored : deflated, 10);
    entry.writeUInt32LE(wide ? elsewhere : packed.length, 20);
    entry.writeUInt32LE(wide ? elsewhere : plain.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt16LE(wide ? 28 : 0, 30);
    entry.writeUInt32LE(wide ? elsewhere : at, 42);
    entries.push(entry, Buffer.from(name), ...(wide ? [wideNumbers(plain.length, packed.length, at)] : []));
    at += head.length + name.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(wide ? 0xffff : parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(wide ? elsewhere : at, 16);
  return Buffer.concat([...files, directory, ...(wide ? [wideEnd(parts.length, at, directory.length)] : []), end]);
}

function wideNumbers(...numbers: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + numbers.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(numbers.length * 8, 2);
  for (const [no, number] of numbers.entries()) field.writeBigUInt64LE(BigInt(number), 4 + no * 8);
  return field;
}

function wideEnd(count: number, at: number, bytes: number): Buffer {
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(bytes), 40);
  end.writeBigUInt64LE(BigInt(at), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(at + bytes), 64);
  return end;
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of one sheet, from the XML of its rows; `p` is the prefix of all names. */
export function workbookOf(
  rows: string,
  more: { texts?: string; styles?: string; p?: string; from1904?: boolean } = {},
): ZipPart[] {
  const p = more.p ?? '';
  const root = (name: string, inner: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><${p}${name} xmlns${p === '' ? '' : `:${p.slice(0, -1)}`}="x" xmlns:r="r">${inner}</${p}${name}>`;
  const related = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const rels = (inner: string) => `<Relationships>${inner}</Relationships>`;
  return [
    { name: '_rels/.rels', content: rels(related('r1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      content: root(
        'workbook',
        `<${p}workbookPr${more.from1904 ? ' date1904="1"' : ''}/><${p}sheets><${p}sheet name="Liste" sheetId="1" r:id="r1"/></${p}sheets>`,
      ),
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: rels(
        related('r1', 'worksheet', 'worksheets/sheet1.xml') +
          related('r2', 'sharedStrings', '/xl/sharedStrings.xml') +
          related('r3', 'styles', 'styles.xml'),
      ),
    },
    { name: 'xl/worksheets/sheet1.xml', content: root('worksheet', `<${p}sheetData>${rows}</${p}sheetData>`) },
    ...(more.texts === undefined ? [] : [{ name: 'xl/sharedStrings.xml', content: root('sst', more.texts) }]),
    ...(more.styles === undefined ? [] : [{ name: 'xl/styles.xml', content: root('styleSheet', more.styles) }]),
  ];
}
