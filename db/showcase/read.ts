import { agencyTask, body as bodyEntity } from '../../shared/organisation/model.ts';
import { authoritySettingKey } from '../../shared/privacy/authority.ts';
import { pageWords, wholeAuthority } from '../../shared/privacy/take-over.ts';
import { projectBody, project as projectEntity } from '../../shared/projects/model.ts';
import type { Region } from '../../shared/region/region.ts';
import type { ShowcaseContent, ShownBody, ShownProject } from '../../shared/showcase/content.ts';
import { readShowcaseSettings, type ShowcaseSettings, showcaseSettingKey } from '../../shared/showcase/settings.ts';
import type { Reader } from '../store/database.ts';
import { bodyId } from '../store/natural-id.ts';
import { readSetting } from '../store/setting.ts';
import { type PublicRow, publicRows } from '../views/public-rows.ts';
import { readRegion } from '../views/region.ts';
import { readItems } from './items.ts';
import { readRadars } from './radars.ts';
import { wordsOf } from './words.ts';

/** Official names and numbers of the region, which are no secret of anybody; a public record of a body says it better. */
function readBodies(db: Reader, region: Region): readonly ShownBody[] {
  const kinds = bodyEntity.fields.kind.choices;
  const said = new Map(publicRows(db, 'body').map((row) => [row.id, row]));
  const official = region.bodies.map((of): ShownBody => {
    const id = bodyId(of.ags);
    const row = said.get(id);
    said.delete(id);
    return {
      id,
      name: row?.name ?? of.name,
      shortName: row?.shortName ?? of.shortName,
      kind: wordsOf(kinds, row?.kind ?? of.kind),
      ags: of.ags,
      population: row?.population ?? of.population,
      areaKm2: row?.areaKm2 ?? of.areaKm2,
      geometryKey: of.geometryKey,
    };
  });
  const others = [...said.values()].map(
    ({ id, name, shortName, kind, ags, population, areaKm2 }): ShownBody => ({
      id,
      name: name ?? '',
      shortName: shortName ?? name ?? '',
      kind: wordsOf(kinds, kind),
      ags: ags ?? '',
      population: population ?? null,
      areaKm2: areaKm2 ?? null,
      geometryKey: null,
    }),
  );
  return [...official, ...others];
}

/** The five tasks as the office calls them where it says so to everybody; else as the program does. */
function readTasks(db: Reader): ShowcaseContent['tasks'] {
  const said = new Map(publicRows(db, 'agencyTask').map(({ code, label }) => [code, label]));
  return Object.entries(agencyTask.fields.code.choices ?? {}).map(([key, label]) => {
    const text = said.get(key as 'funding') ?? null;
    return { key, title: text === null ? { by: 'program' as const, text: label } : { by: 'record' as const, text } };
  });
}

const ended = new Set(['completed', 'transferred', 'cancelled']);
const byText = (one: string, other: string): number => one.localeCompare(other, 'de', { numeric: true });

function readProjects(db: Reader): readonly ShownProject[] {
  const fields = new Map(publicRows(db, 'strategyField').map((row) => [row.id, titled(row)]));
  const measures = new Map(publicRows(db, 'strategyMeasure').map((row) => [row.id, titled(row)]));
  const partners = Map.groupBy(publicRows(db, 'projectBody'), ({ projectId }) => projectId ?? '');
  const milestones = Map.groupBy(publicRows(db, 'milestone'), ({ projectId }) => projectId ?? '');
  const roles = projectBody.fields.role.choices;
  const shown = publicRows(db, 'project').map((row): ShownProject => {
    const { id, leadBodyId = null, status } = row;
    return {
      id,
      code: row.code ?? '',
      title: row.title ?? '',
      text: row.publicSummary ?? '',
      status: wordsOf(projectEntity.fields.status.choices, status),
      isEnded: ended.has(status ?? ''),
      leadBodyId,
      partners: (partners.get(id) ?? []).flatMap(({ bodyId: of, role }) =>
        // The lead stands there already (D3), and who does not take part is nobody's news.
        of === null || of === undefined || of === leadBodyId || role === 'not_participating'
          ? []
          : [{ bodyId: of, role: wordsOf(roles, role) }],
      ),
      measure: measures.get(row.measureId ?? '') ?? '',
      field: fields.get(row.fieldId ?? '') ?? '',
      startOn: row.startOn ?? null,
      endOn: row.endOn ?? null,
      milestones: (milestones.get(id) ?? [])
        .map(({ title, dueOn, doneOn }) => ({ title: title ?? '', dueOn: dueOn ?? null, doneOn: doneOn ?? null }))
        .sort((one, other) => byText(one.dueOn ?? '9999', other.dueOn ?? '9999')),
    };
  });
  return shown.sort(
    (one, other) => byText(one.code, other.code) || byText(one.title, other.title) || (one.id < other.id ? -1 : 1),
  );
}

/** "P13 Dorf-App" */
export const titled = ({ code, title }: Pick<PublicRow<'strategyMeasure'>, 'code' | 'title'>): string =>
  [code, title].filter((part) => part !== null && part !== undefined && part !== '').join(' ');

/** What nobody has typed yet is as the region suggests it. */
function withRegion(settings: ShowcaseSettings, { agency, showcase }: Region): ShowcaseSettings {
  return {
    ...settings,
    title: settings.title === '' ? agency.name : settings.title,
    introDe: settings.introDe === '' ? (showcase.introDe ?? '') : settings.introDe,
    introEn: settings.introEn === '' ? (showcase.introEn ?? '') : settings.introEn,
  };
}

const parsed = (setting: string | null): unknown => (setting === null ? null : JSON.parse(setting));

/** What everybody may see, and nothing else (PB1 to PB3): every record is read through `publicRows`. */
export function readContent(db: Reader, today: string): ShowcaseContent {
  const region = readRegion(db);
  const settings = parsed(readSetting(db, showcaseSettingKey));
  const { said } = wholeAuthority(parsed(readSetting(db, authoritySettingKey)), settings);
  return {
    settings: { ...withRegion(readShowcaseSettings(settings), region), ...pageWords(said) },
    authority: said,
    today,
    region: { name: region.name, attribution: region.attribution, accessibility: region.law.accessibility },
    map: region.map,
    bodies: readBodies(db, region),
    tasks: readTasks(db),
    posts: publicRows(db, 'position')
      .map(({ id, title, bodyId: of }) => ({ id, title: title ?? '', bodyId: of ?? null }))
      .sort((one, other) => byText(one.title, other.title) || (one.id < other.id ? -1 : 1)),
    projects: readProjects(db),
    radars: readRadars(db),
    items: readItems(db),
  };
}
