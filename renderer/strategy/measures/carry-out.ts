import { order } from '../../app/orders.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { measureTexts } from './texts.ts';

/** What a measure hands on to its project. */
export type MeasureSeed = {
  readonly id: string;
  readonly code: string | null;
  readonly title: string | null;
  readonly fieldId: string | null;
};

type ProjectSeed = { readonly id: string; readonly version: string };

/** Says that a project carries out a measure; refused when somebody has changed the project since the screen showed it. */
export async function attach(project: ProjectSeed, name: string, measure: MeasureSeed, measureName: string) {
  // The field of action follows only where the project has none: what a person has chosen stays.
  const request = { entity: 'project', id: project.id, set: { measureId: measure.id }, seen: project.version };
  const done = () => measureTexts[currentLocale()].attached(name, measureName);
  return (await order('record.update', request, { done })).ok;
}

export async function detach(project: ProjectSeed, name: string) {
  const request = { entity: 'project', id: project.id, set: { measureId: null }, seen: project.version };
  const done = () => measureTexts[currentLocale()].detached(name);
  return (await order('record.update', request, { done })).ok;
}
