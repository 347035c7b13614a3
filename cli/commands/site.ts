import type { Office } from '../../db/office/office.ts';
import { readRegionFile } from '../../db/region/read-file.ts';
import { seedExampleOffice, seedManyProjects } from '../../db/seed/run.ts';
import { coesfeld } from '../../shared/region/region.ts';
import { packageText } from '../../shared/region/seen.ts';
import type { Words } from './arguments.ts';
import { call, openOffice } from './office.ts';
import { done, type Outcome, refused, say } from './outcome.ts';
import { namedFile } from './region.ts';

type Role = 'coordination' | 'implementation' | 'contact';

/** The district coordinates unless somebody says otherwise; a municipality starts with the fewest rights. */
const usualRole = (ags: string): Role => (ags.length === 5 ? 'coordination' : 'contact');

const isRole = (text: string): text is Role => ['coordination', 'implementation', 'contact'].includes(text);

export async function init(words: Words): Promise<Outcome> {
  const file = words.text('region');
  const region = file === undefined ? null : readRegionFile(file);
  if (region !== null && !region.ok) return refused(namedFile(region.error, file ?? ''));
  const ags = words.text('body') ?? '';
  const role = words.text('role') ?? usualRole(ags);
  if (!isRole(role)) {
    return refused({
      code: 'usage',
      message: `Die Rolle „${role}“ gibt es nicht. Erlaubt sind coordination, implementation und contact.`,
    });
  }
  const office = openOffice(words);
  const root = words.text('root');
  const begun = await call(office, 'office.begin', {
    mode: 'empty',
    bodyAgs: ags,
    label: words.text('label') ?? '',
    role,
    ...(root === undefined ? {} : { root }),
    ...(region === null ? {} : { region: packageText(region.value) }),
  });
  office.close();
  return begun.ok ? done(begun.value) : refused(begun.error);
}

/** Opens, asks once, closes. */
const asking =
  (
    ask: (
      office: Office,
      words: Words,
    ) => Promise<{ ok: true; value: unknown } | { ok: false; error: { code: string } }>,
  ) =>
  async (words: Words): Promise<Outcome> => {
    const office = openOffice(words);
    try {
      const reply = await ask(office, words);
      return reply.ok ? done(reply.value) : refused(reply.error);
    } finally {
      office.close();
    }
  };

export const digest = asking((office) => call(office, 'store.digest', {}));
export const prune = asking((office) => call(office, 'store.prune', {}));
export const salvage = asking((office) => call(office, 'store.salvage', {}));
export const rebuild = asking((office) => call(office, 'store.rebuild', {}));
export const backup = asking((office, words) => {
  const reason = words.text('reason');
  return call(office, 'backup.create', reason === undefined ? {} : { reason });
});
export const restore = asking((office, words) => call(office, 'backup.restore', { name: words.operands[0] ?? '' }));
export const undoImport = asking((office, words) => call(office, 'bundle.undo', { bundle: words.operands[0] ?? '' }));

export const status = asking(async (office) => {
  const [store, site, exchange, log] = [
    await call(office, 'store.status', {}),
    await call(office, 'office.status', {}),
    await call(office, 'exchange.status', {}),
    await call(office, 'bundle.log', { limit: 5 }),
  ];
  if (!store.ok) return store;
  if (!site.ok) return site;
  if (!exchange.ok) return exchange;
  if (!log.ok) return log;
  return {
    ok: true,
    value: { store: store.value, site: site.value.site, exchange: exchange.value, lastExchanges: log.value.entries },
  };
});

export const conflicts = asking(async (office) => {
  const all: unknown[] = [];
  let after: string | undefined;
  do {
    const reply = await call(office, 'conflict.list', { limit: 5000, ...(after === undefined ? {} : { after }) });
    if (!reply.ok) return reply;
    all.push(...reply.value.conflicts);
    after = reply.value.next ?? undefined;
  } while (after !== undefined);
  return { ok: true, value: { conflicts: all } };
});

/** Fills a site with the example office, or with many projects; a folder without a store becomes the district's first. */
export async function seed(words: Words): Promise<Outcome> {
  const office = openOffice(words);
  try {
    if (office.state === 'empty') {
      const [district] = coesfeld.bodies;
      say(`In diesem Ordner gibt es noch keinen Standort; er wird als ${district?.name} angelegt.`);
      const begun = await call(office, 'office.begin', {
        mode: 'empty',
        bodyAgs: district?.ags ?? '',
        label: district?.name ?? '',
        role: 'coordination',
      });
      if (!begun.ok) return refused(begun.error);
    }
    const open = office.opened();
    if (!open.ok) return refused(open.error);
    const wanted = words.text('office') ?? 'coe';
    if (wanted === 'coe') return done(seedExampleOffice(open.value, office.ports));
    const projects = Number(wanted);
    if (!Number.isInteger(projects) || projects < 1 || projects > 1_000_000) {
      return refused({
        code: 'usage',
        message: `--office erwartet „coe“ oder eine Zahl von Projekten, nicht „${wanted}“.`,
      });
    }
    return done(seedManyProjects(open.value, office.ports, projects));
  } finally {
    office.close();
  }
}
