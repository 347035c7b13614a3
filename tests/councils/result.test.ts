import { expect, test } from 'vitest';
import { formatResult, readResult, resultDoubts } from '../../shared/councils/result.ts';

const nothing = {
  result: 'unknown',
  yes: null,
  no: null,
  abstain: null,
  biased: null,
  voteForm: null,
  unanimous: false,
};

test.each([
  ['ungeändert beschlossen', { result: 'adopted' }],
  ['geändert beschlossen', { result: 'adopted_amended' }],
  ['Geändert  beschlossen', { result: 'adopted_amended' }],
  ['einstimmig beschlossen', { result: 'adopted', unanimous: true }],
  ['mehrheitlich zugestimmt zu geändertem Beschlusstext', { result: 'adopted_amended' }],
  ['mehrheitlich abgelehnt', { result: 'rejected' }],
  ['bei Stimmengleichheit abgelehnt', { result: 'rejected' }],
  ['verwiesen in Planungsausschuss', { result: 'referred' }],
  ['zur Kenntnis genommen', { result: 'noted' }],
  ['abgesetzt', { result: 'postponed' }],
  ['Ja 17 Nein 0 Enthaltungen 0', { yes: 17, no: 0, abstain: 0 }],
  ['beschlossen, 17:0:2', { result: 'adopted', yes: 17, no: 0, abstain: 2 }],
  [
    'mit 17 Ja-Stimmen bei 2 Gegenstimmen und einer Enthaltung beschlossen',
    { result: 'adopted', yes: 17, no: 2, abstain: 1 },
  ],
  ['einstimmig bei 3 Enthaltungen', { unanimous: true, abstain: 3 }],
  ['17 Ja, 0 Nein, ohne Enthaltung: angenommen', { result: 'adopted', yes: 17, no: 0, abstain: 0 }],
  ['ungeändert beschlossen am 24.09.2026', {}],
  ['nicht beschlossen', {}],
  ['nicht einstimmig', {}],
  ['genehmigt', {}],
  ['', {}],
])('"%s" is read as it is meant, and not more (D7)', (line, said) => {
  expect(readResult(line)).toEqual({ ...nothing, ...said });
});

test('the line of a council information system is read whole, and written as it was', () => {
  const line =
    'ungeändert beschlossen · Ja 17 · Nein 0 · Enthaltungen 0 · Befangen 0 · offen per Handzeichen · einstimmig';
  expect(readResult(line)).toEqual({
    result: 'adopted',
    yes: 17,
    no: 0,
    abstain: 0,
    biased: 0,
    voteForm: 'offen per Handzeichen',
    unanimous: true,
  });
  expect(formatResult(readResult(line))).toBe(line);
});

test('two different numbers for the same vote are none', () => {
  expect(readResult('Ja 17 Ja 12 Nein 3')).toMatchObject({ yes: null, no: 3 });
});

test('what contradicts itself is named', () => {
  expect(resultDoubts(readResult('einstimmig beschlossen · Ja 3 · Nein 9'))).toEqual(['votes-against', 'majority']);
  expect(resultDoubts(readResult('einstimmig abgelehnt · Ja 0 · Nein 9'))).toEqual([]);
});
