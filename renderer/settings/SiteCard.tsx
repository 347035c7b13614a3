import type { ReactNode } from 'react';
import { entities } from '../../shared/entities.ts';
import { useOffice } from '../app/office.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { Card } from '../ui/Card.tsx';
import { Facts } from '../ui/Facts.tsx';
import styles from './settings.module.css';
import { settingsTexts } from './settings-texts.ts';

/** Whose site this is, and the fingerprint that others compare. */
export function SiteCard() {
  const texts = useTexts(settingsTexts);
  const locale = useLocale();
  const { site, app, schema, region } = useOffice();
  if (site === null) return null;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [texts.body, site.bodyName],
    [texts.label, site.label],
    [texts.role, entities.site.fields.role.choices?.[site.role]?.[locale] ?? site.role],
    [texts.author, site.author],
    [texts.version, app],
    [texts.schema, String(schema)],
    [texts.attribution, region.attribution],
    [
      texts.fingerprint,
      <span key="fingerprint" className={styles.print}>
        {site.fingerprint}
      </span>,
    ],
  ];
  return (
    <Card title={texts.site}>
      <Facts facts={facts} />
      <p className={styles.hint}>{texts.fingerprintHint}</p>
    </Card>
  );
}
