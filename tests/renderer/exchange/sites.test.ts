import { describe, expect, test } from 'vitest';
import { addressees, possibleRecipients } from '../../../renderer/exchange/create/recipients.ts';
import { actTexts } from '../../../renderer/exchange/sites/act-texts.ts';
import { isSilent } from '../../../renderer/exchange/sites/site-columns.tsx';
import { type RegistryStatus, type SiteLine, siteLines } from '../../../renderer/exchange/sites/site-lines.ts';
import { siteMenu } from '../../../renderer/exchange/sites/site-menu.ts';
import { standingWords } from '../../../renderer/exchange/sites/standing-words.ts';
import { day } from '../../../shared/core/day.ts';

type Member = RegistryStatus['members'][number];

const root = 'abcd-efgh-ijkl-mnop-qrst-uvwx-yz23-4567';
const member = (writer: string, change: Partial<Member> = {}): Member => ({
  writer,
  label: writer.toUpperCase(),
  role: 'implementation',
  body: 'b',
  bodyName: 'Nottuln',
  fingerprint: `${writer}-efgh`,
  words: ['abend'],
  since: 2,
  admittedAt: '2026-11-01T08:00:00Z',
  dormant: false,
  revoked: null,
  frozen: false,
  recipient: true,
  held: 0,
  ...change,
});
const registry = (members: readonly Member[], change: Partial<RegistryStatus> = {}): RegistryStatus => ({
  root,
  rootWords: ['abend'],
  isRoot: false,
  own: {
    writer: 'own',
    label: 'OWN',
    role: 'contact',
    body: 'b',
    fingerprint: '',
    words: [],
    admitted: true,
    position: 2,
  },
  length: 3,
  members: [...members],
  policy: { rules: { implementation: [], contact: [] }, retentionDays: 365 },
  unknownWriters: [],
  refused: 0,
  ...change,
});
const met = (writer: string, change: object = {}) => ({
  writer,
  site: writer,
  bodyId: null,
  seq: 5,
  held: 0,
  lastReceivedAt: '2026-11-20T08:00:00Z',
  lastSentAt: null,
  lacks: 0,
  ...change,
});
const exchange = (sites: ReturnType<typeof met>[]) => ({
  own: { writer: 'own', site: 'OWN', fingerprint: '', unsent: 0 },
  sites,
  last: null,
  openConflicts: 0,
  unknownValues: 0,
});
const standings = (lines: readonly SiteLine[]) =>
  Object.fromEntries(lines.map(({ writer, standing }) => [writer, standing]));

describe('the list of sites', () => {
  test('has everybody once: members, strangers whose changes wait, and sites no registry names', () => {
    const unknownWriters = [{ writer: 'who', ops: 3, fingerprint: 'f', words: ['w'], firstSeenAt: null }];
    const lines = siteLines(
      registry([member('own'), member('a'), member('b', { dormant: true })], { unknownWriters }),
      exchange([met('a'), met('who'), met('old')]),
    );
    expect(standings(lines)).toEqual({ own: 'own', a: 'member', b: 'dormant', who: 'waiting', old: 'outside' });
    expect(lines).toHaveLength(5);
    expect(lines.find(({ writer }) => writer === 'who')?.held).toBe(3);
  });

  test('a site that is revoked is that before anything else, and a forked one before a dormant one', () => {
    const lines = siteLines(
      registry([
        member('gone', { revoked: { seq: 7, hash: 'h' }, frozen: true, dormant: true }),
        member('torn', { frozen: true, dormant: true }),
      ]),
      exchange([]),
    );
    expect(standings(lines)).toEqual({ gone: 'revoked', torn: 'frozen' });
  });

  test('the member whose fingerprint is pinned is the one that keeps the registry', () => {
    const lines = siteLines(registry([member('k', { fingerprint: root }), member('a')]), exchange([]));
    expect(lines.map(({ isRoot }) => isRoot)).toEqual([true, false]);
  });
});

describe('what a site is told to be', () => {
  const [line] = siteLines(registry([member('a')]), exchange([met('a', { lacks: 2 })])) as [SiteLine];
  const viewer = { isRoot: false, root };
  const say = (change: Partial<SiteLine>, who: Parameters<typeof standingWords>[2] = viewer) =>
    standingWords({ ...line, ...change }, 'Nottuln', who, 'de').join(' ');

  test('a member is asked for what is missing, one way or the other', () => {
    expect(say({})).toContain('Dort fehlen 2 Änderungen von hier: Erstellen Sie ein Bündel.');
    expect(say({ lacks: 0 })).toContain('Alles von hier ist dort angekommen.');
    expect(say({ receivedAt: null, has: 0 })).toContain('Bitten Sie um ein Bündel.');
    expect(say({ held: 4 })).toContain('Bitten Sie Nottuln um ein vollständiges Bündel.');
  });

  test('for a stranger the next step depends on who looks', () => {
    const stranger = { standing: 'waiting', held: 1 } as const;
    expect(say(stranger, { isRoot: true, root })).toContain('nehmen Sie sie an');
    expect(say(stranger)).toContain('bitten Sie die Koordination');
    expect(say(stranger, { isRoot: false, root: null })).toContain('zwölf Wörter der Koordination');
  });

  test('of a frozen one it says what counts, why, how it ends, and who can do more', () => {
    const frozen = { standing: 'frozen' } as const;
    expect(say(frozen)).toContain('gilt weiter, in beiden Fassungen');
    expect(say(frozen)).toContain('Warum: Von Nottuln gibt es zwei verschiedene Fassungen');
    expect(say(frozen)).toContain('Wie es endet: Fragen Sie bei Nottuln nach.');
    expect(say(frozen)).toContain('bitten Sie die Koordination, den Standort zu sperren');
    expect(say(frozen, { isRoot: true, root })).toContain('sperren Sie den Standort über das Menü');
  });

  test('every sentence is there in English as well', () => {
    for (const standing of ['own', 'member', 'frozen', 'dormant', 'revoked', 'waiting', 'outside'] as const) {
      const sentences = standingWords({ ...line, standing, endsAt: 7 }, 'Nottuln', viewer, 'en');
      expect(sentences.length).toBeGreaterThan(0);
      expect(sentences.join(' ')).not.toMatch(/[äöüß]|undefined/);
    }
  });
});

describe('what can be done about a site', () => {
  const [line] = siteLines(registry([member('a')]), exchange([])) as [SiteLine];
  const ids = (change: Partial<SiteLine>, isRoot: boolean) =>
    siteMenu({ ...line, ...change }, { isRoot, ask: () => {}, accept: () => {} }, 'de').flatMap(({ actions }) =>
      actions.map(({ id }) => id),
    );

  test('only the site that keeps the registry can change anything; the others can compare words', () => {
    expect(ids({}, false)).toEqual(['words']);
    expect(ids({}, true)).toEqual(['words', 'change', 'rest', 'rotate', 'revoke']);
    expect(ids({ standing: 'dormant' }, true)).toContain('wake');
  });

  test('every site can release a forked one for itself, once somebody has looked', () => {
    expect(ids({ standing: 'frozen' }, false)).toEqual(['words', 'thaw']);
    expect(ids({ standing: 'frozen' }, true)).toEqual(['words', 'thaw', 'change', 'rest', 'rotate', 'revoke']);
  });

  test('a revoked site cannot be changed any more, and nobody revokes themselves', () => {
    expect(ids({ standing: 'revoked' }, true)).toEqual(['words']);
    expect(ids({ standing: 'own' }, true)).toEqual(['words', 'change']);
  });

  test('the list can only be handed to another coordination', () => {
    expect(ids({ role: 'coordination' }, true)).toContain('handOver');
    expect(ids({ role: 'coordination', standing: 'dormant' }, true)).not.toContain('handOver');
    expect(ids({ role: 'coordination' }, false)).toEqual(['words']);
  });

  test('every act says what it does, what not, and whether it can be taken back', () => {
    for (const locale of ['de', 'en'] as const)
      for (const act of Object.values(actTexts[locale]))
        for (const part of ['does', 'not', 'back'] as const) {
          const said = act[part];
          const words = typeof said === 'string' ? said : said('Olfen');
          expect(words.split('\n').every((point) => /^[A-ZÄÖÜ].*[.]$/.test(point))).toBe(true);
        }
    expect(actTexts.de.revoke.back()).toContain('nicht zurücknehmen');
    expect(actTexts.en.revoke.back()).toContain('cannot be taken back');
  });
});

test('silent is who has not been heard of for long, since its last bundle or since it was taken in', () => {
  const lines = siteLines(
    registry([member('a'), member('b'), member('c'), member('d', { dormant: true })]),
    exchange([met('a')]),
  );
  const silent = (on: string, of = lines) =>
    of.filter((line) => isSilent(line, day(on), 14)).map(({ writer }) => writer);
  expect(silent('2026-11-10')).toEqual([]);
  expect(silent('2026-11-25')).toEqual(['b', 'c']);
  expect(silent('2026-12-24')).toEqual(['a', 'b', 'c']);
});

describe('for whom a bundle is', () => {
  const lines = siteLines(
    registry(
      [member('own'), member('a'), member('b', { recipient: false }), member('x', { revoked: { seq: 1, hash: '' } })],
      {
        unknownWriters: [{ writer: 'who', ops: 1, fingerprint: '', words: [], firstSeenAt: null }],
      },
    ),
    exchange([met('a'), met('old')]),
  );
  const possible = possibleRecipients(lines);
  const names = (sites: readonly SiteLine[]) => sites.map(({ writer }) => writer);

  test('not for this site, a stranger or one that is revoked', () => {
    expect(names(possible)).toEqual(['a', 'b', 'old']);
  });

  test('chosen sites decide what is in it; everybody means that everything is', () => {
    expect(names(addressees(possible, 'some', ['b', 'nobody']).to)).toEqual(['b']);
    expect(names(addressees(possible, 'all', ['b']).to)).toEqual([]);
  });

  test('a closed one can be opened by those who have a key, and the others are named', () => {
    const all = addressees(possible, 'all', []);
    expect(names(all.opening)).toEqual(['a']);
    expect(names(all.locked)).toEqual(['b', 'old']);
    expect(names(addressees(possible, 'some', ['b']).opening)).toEqual([]);
  });
});
