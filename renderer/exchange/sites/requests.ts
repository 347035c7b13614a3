import type { PickedFile } from '../../../shared/bridge.ts';
import type { Output } from '../../../shared/contract.ts';
import type { Day } from '../../../shared/core/day.ts';
import { ask, bridge } from '../../app/bridge.ts';
import { say } from '../../app/messages.ts';
import { order } from '../../app/orders.ts';
import { failureSentence } from '../../i18n/failures.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { plainSite } from '../create/bundle-name.ts';
import { siteTexts } from './texts.ts';

/** A request somebody has chosen, read and found to be signed. */
export type ChosenRequest = { readonly file: PickedFile; readonly request: Output<'request.read'> };

/** Asks where to save, writes the request of this site there and hands it over. */
export async function writeRequest(site: string, today: Day): Promise<void> {
  const { files } = bridge();
  const place = await files.reserve({ kind: 'any', suggestedName: `beitritt_${plainSite(site)}_${today}.json` });
  if (place === null) return;
  const outcome = await order('request.create', { ticket: place.ticket });
  if (!outcome.ok) return;
  await files.deliver(place.ticket);
  say('success', siteTexts[currentLocale()].written(place.name));
}

/** Lets a person choose a request; what is none is said, and nothing is admitted. */
export async function chooseRequest(): Promise<ChosenRequest | null> {
  const [file] = await bridge().files.pick({ kind: 'any', multiple: false });
  if (file === undefined) return null;
  const outcome = await ask('request.read', { ticket: file.ticket });
  if (outcome.ok) return { file, request: outcome.value };
  say('error', failureSentence(outcome.error, currentLocale()));
  return null;
}
