import type { ReactNode } from 'react';
import { usePolicy } from '../app/policy/policy.ts';
import { policyTexts } from '../app/policy/texts.ts';
import { useTexts } from '../i18n/define.ts';
import { Card } from '../ui/Card.tsx';
import { Facts } from '../ui/Facts.tsx';
import { Notice } from '../ui/Notice.tsx';
import styles from './PolicyCard.module.css';
import { settingsTexts } from './settings-texts.ts';

/** What the administrator has laid down for this computer, and what is wrong with the file if something is. Without a file there is no card. */
export function PolicyCard() {
  const texts = useTexts(policyTexts);
  const { languages, themes } = useTexts(settingsTexts);
  const { source, policy, trouble } = usePolicy();
  if (source === 'none') return null;
  const { exchange, language, theme, restorePoints, updateCheck } = policy;
  const chosen = (name: string, { isFixed }: { readonly isFixed: boolean }) =>
    isFixed ? texts.isFixed(name) : texts.isFirst(name);
  const facts: (readonly [string, ReactNode])[] = [];
  if (exchange.allowed.length < 3) facts.push([texts.ways, exchange.allowed.map((way) => texts.way[way]).join(', ')]);
  if (exchange.folder !== null) facts.push([texts.folder, exchange.folder]);
  if (language !== null) facts.push([texts.language, chosen(languages[language.value], language)]);
  if (theme !== null) facts.push([texts.theme, chosen(themes[theme.value], theme)]);
  if (restorePoints.keep !== null) facts.push([texts.points, String(restorePoints.keep)]);
  if (!policy.externalLinks) facts.push([texts.links, texts.off]);
  if (!policy.tray) facts.push([texts.tray, texts.off]);
  if (!policy.spellcheck) facts.push([texts.spellcheck, texts.off]);
  if (updateCheck.address !== null) facts.push([texts.update, texts.updateAt(updateCheck.address)]);
  return (
    <Card title={texts.title}>
      {trouble !== null && (
        <div lang="de" className={styles.lead}>
          <Notice tone="warning">{trouble}</Notice>
        </div>
      )}
      <p className={styles.lead}>{texts.lead}</p>
      {facts.length === 0 ? <p>{texts.none}</p> : <Facts facts={facts} />}
    </Card>
  );
}
