// A library for 32-bit Windows that exports names and does nothing: as much of a plug-in as a compiler of installers looks at.

const fileAlignment = 0x200;
const sectionAlignment = 0x1000;
const imageBase = 0x10000000;

/** @param {number} value @param {number} step */
const rounded = (value, step) => Math.ceil(value / step) * step;

/** The one section: a `ret`, then the export directory with its tables and names. @param {string} name @param {readonly string[]} exports */
function exportSection(name, exports) {
  const at = { code: 0, directory: 16, addresses: 56 };
  const sorted = [...exports].sort();
  const names = at.addresses + 4 * sorted.length;
  const ordinals = names + 4 * sorted.length;
  let end = ordinals + 2 * sorted.length;
  const section = Buffer.alloc(end + [name, ...sorted].reduce((sum, one) => sum + one.length + 1, 0));
  /** Places are told from the start of the image. @param {number} offset */
  const address = (offset) => sectionAlignment + offset;
  /** @param {string} text */
  const put = (text) => {
    const start = end;
    section.write(text, start, 'latin1');
    end += text.length + 1;
    return address(start);
  };
  section.writeUInt8(0xc3, at.code);
  section.writeUInt32LE(put(name), at.directory + 12);
  section.writeUInt32LE(1, at.directory + 16);
  section.writeUInt32LE(sorted.length, at.directory + 20);
  section.writeUInt32LE(sorted.length, at.directory + 24);
  section.writeUInt32LE(address(at.addresses), at.directory + 28);
  section.writeUInt32LE(address(names), at.directory + 32);
  section.writeUInt32LE(address(ordinals), at.directory + 36);
  sorted.forEach((one, index) => {
    section.writeUInt32LE(address(at.code), at.addresses + 4 * index);
    section.writeUInt32LE(put(one), names + 4 * index);
    section.writeUInt16LE(index, ordinals + 2 * index);
  });
  return { section, directory: address(at.directory), size: end - at.directory };
}

/** The bytes of the library. @param {string} name @param {readonly string[]} exports */
export function standInDll(name, exports) {
  const { section, directory, size } = exportSection(name, exports);
  const rawSize = rounded(section.length, fileAlignment);
  const image = Buffer.alloc(fileAlignment + rawSize);
  image.write('MZ', 0, 'latin1');
  image.writeUInt32LE(0x40, 0x3c);
  image.write('PE\0\0', 0x40, 'latin1');
  // File header: i386, one section, a library.
  image.writeUInt16LE(0x14c, 0x44);
  image.writeUInt16LE(1, 0x46);
  image.writeUInt16LE(0xe0, 0x54);
  image.writeUInt16LE(0x2102, 0x56);
  // Optional header of PE32.
  const optional = 0x58;
  image.writeUInt16LE(0x10b, optional);
  image.writeUInt32LE(rawSize, optional + 4);
  image.writeUInt32LE(sectionAlignment, optional + 20);
  image.writeUInt32LE(imageBase, optional + 28);
  image.writeUInt32LE(sectionAlignment, optional + 32);
  image.writeUInt32LE(fileAlignment, optional + 36);
  image.writeUInt16LE(5, optional + 48);
  image.writeUInt32LE(sectionAlignment + rounded(section.length, sectionAlignment), optional + 56);
  image.writeUInt32LE(fileAlignment, optional + 60);
  image.writeUInt16LE(2, optional + 68);
  image.writeUInt32LE(16, optional + 92);
  image.writeUInt32LE(directory, optional + 96);
  image.writeUInt32LE(size, optional + 100);
  const header = optional + 0xe0;
  image.write('.text', header, 'latin1');
  image.writeUInt32LE(section.length, header + 8);
  image.writeUInt32LE(sectionAlignment, header + 12);
  image.writeUInt32LE(rawSize, header + 16);
  image.writeUInt32LE(fileAlignment, header + 20);
  image.writeUInt32LE(0x60000020, header + 36);
  section.copy(image, fileAlignment);
  return image;
}
