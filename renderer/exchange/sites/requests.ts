import type { PickedFile } from '../../../shared/bridge.ts';
import type { Output } from '../../../shared/contract.ts';
import type { Day } from '../../../shared/core/day.ts';
import { plainSite } from '../../../shared/exchange/bundle-name.ts';
import { ask, bridge } from '../../app/bridge.ts';
import { say } from '../../app/messages.ts';
import { order } from '../../app/orders.ts';
import { failureSentence } from '../../i18n/failures.ts';
import { currentLocale } from '../../i18n/locale.ts';
import { useJoining } from './join/view.ts';
import type { Role } from './site-lines.ts';
import { siteTexts } from './texts.ts';

/** A request somebody has chosen, read and found to be signed. */
export type ChosenRequest = { readonly file: PickedFile; readonly request: Output<'request.read'> };

/** How this site wants to be called and take part. */
type Wish = { readonly label: string; readonly role: Role };

/** Asks where to save, writes the request of this site there and hands it over. Answers whether it was written. */
export async function writeRequest({ label, role }: Wish, writer: string, today: Day): Promise<boolean> {
  const { files } = bridge();
  const place = await files.reserve({ kind: 'any', suggestedName: `beitritt_${plainSite(label)}_${today}.json` });
  if (place === null) return false;
  const outcome = await order('request.create', { ticket: place.ticket, label, role });
  if (!outcome.ok) return false;
  await files.deliver(place.ticket);
  useJoining.setState({ writer, askedAt: outcome.value.at });
  say('success', siteTexts[currentLocale()].written(place.name));
  return true;
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
