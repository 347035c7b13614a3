// Draws packaging/icon.ico from renderer/icon.svg, in the sizes Windows asks for. Run by hand when the picture changes; needs Chromium.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../chromium.mjs';
import { root } from '../parts.mjs';

export const iconSizes = [16, 20, 24, 32, 40, 48, 64, 256];

const found = await findChromium();
if (found === null) throw new Error('Kein Chromium gefunden (CHROMIUM_PATH).');
const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.setContent(
  `<style>body{margin:0}svg{display:block}</style>${readFileSync(join(root, 'renderer', 'icon.svg'), 'utf8')}`,
);
/** @type {Buffer[]} */
const pictures = [];
for (const size of iconSizes) {
  await page.setViewportSize({ width: size, height: size });
  pictures.push(await page.screenshot({ omitBackground: true }));
}
await browser.close();

// The directory of an icon: six bytes, then sixteen per picture; all pictures are PNG, which Windows reads since Vista.
const head = Buffer.alloc(6 + 16 * pictures.length);
head.writeUInt16LE(1, 2);
head.writeUInt16LE(pictures.length, 4);
let offset = head.length;
pictures.forEach((picture, index) => {
  const at = 6 + 16 * index;
  const size = iconSizes[index] ?? 0;
  head.writeUInt8(size % 256, at);
  head.writeUInt8(size % 256, at + 1);
  head.writeUInt16LE(1, at + 4);
  head.writeUInt16LE(32, at + 6);
  head.writeUInt32LE(picture.length, at + 8);
  head.writeUInt32LE(offset, at + 12);
  offset += picture.length;
});
writeFileSync(join(root, 'packaging', 'icon.ico'), Buffer.concat([head, ...pictures]));
