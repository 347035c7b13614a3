import { useMemo } from 'react';
import { entities } from '../../../shared/entities.ts';
import { useOffice } from '../../app/office.ts';
import { useLocale } from '../../i18n/locale.ts';

/** The bodies of the region by their short names, and what such a name is called. */
export function useBodyNames() {
  const { region } = useOffice();
  const locale = useLocale();
  return useMemo(() => {
    const names = new Map(region.bodies.map(({ id, shortName }) => [id, shortName]));
    return {
      label: entities.paper.fields.bodyId.label[locale],
      of: (bodyId: string | null): string | null => (bodyId === null ? null : (names.get(bodyId) ?? null)),
    };
  }, [region, locale]);
}
