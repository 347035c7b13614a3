import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { Card } from '../../ui/Card.tsx';
import { roleWords } from './site-columns.tsx';
import type { ExchangeStatus, RegistryStatus } from './site-lines.ts';
import styles from './sites.module.css';
import { siteTexts } from './texts.ts';
import { KeyWords } from './Words.tsx';

type OwnCardProps = { readonly registry: RegistryStatus; readonly exchange: ExchangeStatus };

/** This site: how it stands, its words to be read out, and the request by which it joins. */
export function OwnCard({ registry, exchange }: OwnCardProps) {
  const texts = useTexts(siteTexts);
  const locale = useLocale();
  const { own } = registry;
  const sentence = ownSentence(registry, texts, roleWords(own.role, locale));
  const { unsent } = exchange.own;
  const { unknownValues } = exchange;
  return (
    <Card title={texts.own(own.label)}>
      <div className={styles.card}>
        <p>{sentence}</p>
        <KeyWords words={own.words} fingerprint={own.fingerprint} />
        <p className={styles.note}>
          {texts.unsent(unsent)} {unknownValues > 0 && texts.unknown(unknownValues)}
        </p>
      </div>
    </Card>
  );
}

function ownSentence(registry: RegistryStatus, texts: (typeof siteTexts)['de'], role: string): string {
  const { own, isRoot, root, members } = registry;
  const words = texts.ownStanding;
  if (isRoot) return words.root;
  if (own.admitted) return words.admitted(role);
  if (members.some(({ writer, revoked }) => writer === own.writer && revoked !== null)) return words.revoked;
  return root === null ? words.alone : words.pinned;
}
