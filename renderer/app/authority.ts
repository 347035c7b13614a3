import { useMemo } from 'react';
import {
  type Authority,
  type AuthorityField,
  authorityFields,
  authoritySettingKey,
} from '../../shared/privacy/authority.ts';
import { type WholeAuthority, wholeAuthority, withoutTaken } from '../../shared/privacy/take-over.ts';
import { showcaseSettingKey } from '../../shared/showcase/settings.ts';
import { readSetting, writeSetting } from './saved-settings.ts';
import { viewStore } from './view-store.ts';

const names = Object.keys(authorityFields) as readonly AuthorityField[];

type Said = Record<AuthorityField | 'contact' | 'before', string>;

/** `contact` is how version 0.1 asked for e-mail and telephone; `before` is what was typed elsewhere and differs (AT2). */
const nothing = Object.fromEntries([...names, 'contact', 'before'].map((name) => [name, ''])) as Said;

const useSettings = viewStore(authoritySettingKey.slice('view.'.length), nothing);

/** What the authority has said about itself, and what is kept of other words until somebody has read it. Settings of this installation. */
export function useWholeAuthority(): WholeAuthority {
  const said = useSettings();
  return useMemo(() => wholeAuthority(said, readSetting(showcaseSettingKey)), [said]);
}

export const useAuthority = (): Authority => useWholeAuthority().said;

/** What stands in the fields: every letter as it is typed, and what was taken over where nothing was. */
export function useAuthorityFields(): Readonly<Record<AuthorityField, string>> {
  const typed = useSettings();
  const { said } = useWholeAuthority();
  return useMemo(() => fieldsOf(typed, said), [typed, said]);
}

const fieldsOf = (typed: Said, said: Authority): Record<AuthorityField, string> =>
  Object.fromEntries(names.map((name) => [name, typed[name] === '' ? (said[name] ?? '') : typed[name]])) as Said;

/** The first change takes over for good what was typed for the Schaufenster before there was one place. */
export function changeAuthority(change: Partial<Said>): void {
  const words = readSetting(showcaseSettingKey);
  const typed = useSettings.getState();
  const { said, before } = wholeAuthority(typed, words);
  if (words !== null && words !== undefined) writeSetting(showcaseSettingKey, withoutTaken(words) as never);
  useSettings.setState({ ...nothing, ...fieldsOf(typed, said), before: before.join('\n'), ...change });
}
