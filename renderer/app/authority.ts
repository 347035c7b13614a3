import { useMemo } from 'react';
import { type Authority, type AuthorityField, authorityFields, readAuthority } from '../../shared/privacy/authority.ts';
import { viewStore } from './view-store.ts';

const nothing = Object.fromEntries(Object.keys(authorityFields).map((name) => [name, ''])) as Record<
  AuthorityField,
  string
>;

/** What the authority has said about itself for its papers; empty where it has not. Settings of this installation. */
export const useAuthoritySettings = viewStore('privacy.authority', nothing);

export function useAuthority(): Authority {
  const said = useAuthoritySettings();
  return useMemo(() => readAuthority(said), [said]);
}
