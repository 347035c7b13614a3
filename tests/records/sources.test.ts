import { describe, expect, test } from 'vitest';
import { gapsFor } from '../../shared/records/sources.ts';

const spans = [
  { log: 'nottuln', here: 117, known: 130 },
  { log: 'olfen', here: 40, known: 40 },
  { log: 'senden', here: 8, known: 9 },
];
const read = (upTo: Record<string, number>) => (log: string) => upTo[log] ?? 0;

describe('who can fill a reference', () => {
  test('is its creator, if the id proves him; with the range others have told of', () => {
    expect(gapsFor({ creator: 'nottuln', spans, readBy: [] })).toEqual([{ log: 'nottuln', from: 118, to: 130 }]);
    expect(gapsFor({ creator: 'olfen', spans, readBy: [] })).toEqual([{ log: 'olfen', from: 41, to: null }]);
    expect(gapsFor({ creator: 'neu', spans, readBy: [] })).toEqual([{ log: 'neu', from: 1, to: null }]);
  });

  test('is whoever the referrer had read farther than this site, and no farther than he had', () => {
    const readBy = [read({ nottuln: 125, olfen: 40, senden: 8 })];
    expect(gapsFor({ creator: null, spans, readBy })).toEqual([{ log: 'nottuln', from: 118, to: 125 }]);
  });

  test('is a log that everybody who refers to it had read', () => {
    const readBy = [read({ nottuln: 125, senden: 9 }), read({ nottuln: 120, olfen: 50 })];
    expect(gapsFor({ creator: null, spans, readBy })).toEqual([{ log: 'nottuln', from: 118, to: 120 }]);
  });

  test('are all logs that are known to go farther, if nobody gives a clue', () => {
    expect(gapsFor({ creator: null, spans, readBy: [] }).map(({ log }) => log)).toEqual(['nottuln', 'senden']);
    expect(gapsFor({ creator: null, spans, readBy: [read({})] }).map(({ log }) => log)).toEqual(['nottuln', 'senden']);
  });
});
