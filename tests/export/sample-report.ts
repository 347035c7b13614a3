import { crc32, deflateSync } from 'node:zlib';
import type { TextDocument } from '../../shared/documents/contract.ts';
import type { Drawing } from '../../shared/documents/drawing.ts';

/** A PNG of one colour, made by hand. */
export function pngOf(width: number, height: number): Buffer {
  const chunk = (type: string, content: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const around = Buffer.alloc(8);
    around.writeUInt32BE(content.length, 0);
    around.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, Buffer.from([0x1d, 0x6f, 0x72]))]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export const svgBars =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 60"><title>Mittel</title>' +
  '<rect x="10" y="20" width="30" height="35" fill="#1d6f72"/><rect x="60" y="5" width="30" height="50" fill="#c9772b"/>' +
  '<rect x="110" y="30" width="30" height="25" fill="#5b6b77"/><text x="10" y="18" font-family="sans-serif" font-size="6">2026</text></svg>';

/** Every kind of shape, and words that would break a file that takes them for markup. */
export const sampleDrawing: Drawing = {
  format: 'drawing',
  width: 120,
  height: 60,
  shapes: [
    { kind: 'circle', x: 30, y: 30, r: 25, fill: '#e4ecee', line: '#77828c', width: 0.75 },
    { kind: 'circle', x: 80, y: 30, r: 12, line: '#a84300' },
    {
      kind: 'path',
      points: [
        [80, 18],
        [86, 30],
        [74, 30],
      ],
      fill: '#00708a',
    },
    {
      kind: 'path',
      points: [
        [5, 55],
        [115, 55],
      ],
      line: '#17212b',
      width: 1,
    },
    { kind: 'text', x: 30, y: 34, at: 'middle', text: 'Kümmerer <&>', size: 6, colour: '#17212b', isBold: true },
    { kind: 'text', x: 100, y: 40, at: 'middle', text: 'quer', size: 8, colour: '#5b3fa8', turn: 270 },
    { kind: 'text', x: 60, y: 10, at: 'start', text: 'C:\\Ablage „a“', size: 5, colour: '#17212b' },
  ],
};

const sentences = [
  'Der Glasfaserausbau in den Außenbereichen liegt im Plan; die Tiefbauarbeiten in Nottuln und Havixbeck sind abgeschlossen.',
  'Für das Portal „Bürgerservice“ fehlt noch die Freigabe durch zwei Räte. Der nächste Meilenstein ist der 15.12.2026.',
  'Keine Bewertung: seit dem letzten Bericht hat niemand etwas eingetragen.',
];

/** A report with every kind of block, long enough for several pages: what people would print. */
export const sampleReport: TextDocument = {
  title: 'Sachstandsbericht Digitalagentur – Kreis Coesfeld',
  footer: 'Sachstandsbericht · öffentlich',
  date: '2026-11-29',
  blocks: [
    { kind: 'heading', level: 1, text: '1  Zusammenfassung' },
    {
      kind: 'table',
      head: [],
      rows: [
        ['Zeitraum', '01.06.2026 bis 29.11.2026'],
        ['Projekte', '42, davon 31 auf Grün'],
      ],
      widths: [1, 3],
    },
    { kind: 'paragraph', lead: 'Auf einen Blick:', text: `${sentences[0]}\nZweite Zeile.\n\n${sentences[1]}` },
    { kind: 'list', items: [...sentences] },
    { kind: 'heading', level: 1, text: '2  Förderung' },
    {
      kind: 'image',
      alt: 'Bewilligte Mittel nach Jahren: 2026 am meisten',
      picture: { format: 'svg', svg: svgBars },
      widthMm: 160,
    },
    {
      kind: 'image',
      alt: 'Ein blaues Feld',
      picture: { format: 'png', base64: pngOf(40, 10).toString('base64') },
      widthMm: 80,
    },
    {
      kind: 'image',
      alt: 'Zwei Kreise & ein Wort',
      caption: 'Der linke Kreis ist der größere.',
      picture: sampleDrawing,
      widthMm: 90,
    },
    { kind: 'heading', level: 2, text: '2.1  Projekte' },
    {
      kind: 'table',
      head: ['Nr.', 'Projekt', 'Federführung', 'Ampel', 'Nächster Meilenstein', 'In einem Satz'],
      rows: Array.from({ length: 60 }, (_, index) => [
        `P-${String(index + 1).padStart(3, '0')}`,
        index % 3 === 0 ? 'Breitbandkoordination' : 'Digitales Bürgeramt',
        'Kreis Coesfeld',
        index % 4 === 0 ? '▲ Gelb' : '● Grün',
        '15.12.2026',
        sentences[index % 3] ?? '',
      ]),
      widths: [1, 2, 1.6, 1.1, 1.7, 4],
    },
    { kind: 'heading', level: 3, text: 'Zu tief begonnen' },
    { kind: 'paragraph', text: 'Zum Schluss noch ein Absatz.' },
  ],
};
