import { FileOutput, MessageSquareQuote, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Locale } from '../../../shared/core/locale.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatMoment } from '../../i18n/moment.ts';
import { formatCount } from '../../i18n/plural.ts';
import { Button } from '../../ui/Button.tsx';
import { Facts } from '../../ui/Facts.tsx';
import { Inspector, InspectorSection } from '../../ui/Inspector.tsx';
import { Menu, type MenuGroups } from '../../ui/Menu.tsx';
import { memberTexts } from './member-texts.ts';
import { nameOf, roleWords, StandingBadge } from './site-columns.tsx';
import type { RegistryStatus, SiteLine } from './site-lines.ts';
import styles from './sites.module.css';
import { standingWords } from './standing-words.ts';
import { siteTexts } from './texts.ts';

type SiteInspectorProps = {
  readonly line: SiteLine;
  readonly registry: RegistryStatus;
  readonly menu: MenuGroups;
  readonly onWords: () => void;
  readonly onClose: () => void;
};

/** One site: how it stands, in sentences with the next step, and what is known of it. */
export function SiteInspector({ line, registry, menu, onWords, onClose }: SiteInspectorProps) {
  const texts = useTexts(siteTexts);
  const members = useTexts(memberTexts);
  const locale = useLocale();
  const goTo = useGoTo();
  const name = nameOf(line, locale);
  const thaw = menu.flatMap(({ actions }) => actions).find(({ id }) => id === 'thaw');
  const lacksSomething = line.standing === 'member' && line.held === 0 && line.lacks !== null && line.lacks > 0;
  return (
    <Inspector
      kicker={texts.site}
      title={name}
      actions={menu.some(({ actions }) => actions.length > 0) && <Menu label={texts.actions} groups={menu} />}
      onClose={onClose}
    >
      <div>
        <StandingBadge standing={line.standing} locale={locale} />
      </div>
      <div className={styles.sentences}>
        {standingWords(line, name, registry, locale).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {lacksSomething && (
        <div>
          <Button icon={FileOutput} onPress={() => goTo('/exchange/create')}>
            {members.createBundle}
          </Button>
        </div>
      )}
      {thaw !== undefined && (
        <div>
          <Button icon={Sun} onPress={thaw.run}>
            {thaw.label}
          </Button>
        </div>
      )}
      <InspectorSection title={texts.standing}>
        <Facts facts={factsOf(line, texts, locale)} />
      </InspectorSection>
      {line.words.length > 0 && (
        <InspectorSection>
          <Button icon={MessageSquareQuote} onPress={onWords}>
            {texts.showWords}
          </Button>
        </InspectorSection>
      )}
    </Inspector>
  );
}

type Lines = readonly (readonly [string, ReactNode])[];

function factsOf(line: SiteLine, texts: (typeof siteTexts)['de'], locale: Locale): Lines {
  const moment = (at: string | null) => (at === null ? texts.never : formatMoment(at, locale));
  const about: Lines = [
    ...(line.bodyName === '' ? [] : [[texts.body, line.bodyName] as const]),
    ...(line.role === null ? [] : [[texts.role, roleWords(line.role, locale)] as const]),
  ];
  const met: Lines = [
    [texts.received, moment(line.receivedAt)],
    [texts.sent, moment(line.sentAt)],
    [texts.has, formatCount(line.has, locale)],
    ...(line.held === 0 ? [] : [[texts.held, formatCount(line.held, locale)] as const]),
    ...(line.lacks === null
      ? []
      : [[texts.lacks, line.lacks === 0 ? texts.lacksNothing : formatCount(line.lacks, locale)] as const]),
  ];
  const isHeard = line.standing !== 'waiting' && line.standing !== 'outside' && line.standing !== 'revoked';
  const sealing: Lines = isHeard
    ? [[texts.sealing, line.canOpenSealed ? texts.canOpenSealed : texts.cannotOpenSealed]]
    : [];
  return [...about, ...(line.standing === 'own' ? [] : met), ...sealing];
}
