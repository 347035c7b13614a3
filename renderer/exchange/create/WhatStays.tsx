import { Archive, Ban, BookLock, Clock, EyeOff, House, type LucideIcon, Send, ShieldOff } from 'lucide-react';
import type { ReactNode } from 'react';
import type { StayKind } from '../../../shared/exchange/outgoing-contract.ts';
import { useGoTo } from '../../app/navigation.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { formatCount } from '../../i18n/plural.ts';
import { CountBadge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Disclosure } from '../Disclosure.tsx';
import { walkList } from '../walk.ts';
import styles from './create.module.css';
import { LeftOutList } from './LeftOutList.tsx';
import type { Outlook } from './recipients.ts';
import { createTexts } from './texts.ts';

type WhatStaysProps = {
  readonly stays: Outlook['stays'];
  readonly withNonpublic: boolean;
  readonly onNonpublic: (chosen: boolean) => void;
  readonly isSealed: boolean;
};

const kinds: readonly { readonly kind: StayKind; readonly icon: LucideIcon }[] = [
  { kind: 'private', icon: EyeOff },
  { kind: 'site', icon: House },
  { kind: 'nonpublic', icon: BookLock },
  { kind: 'catalogue', icon: Archive },
];

/** What leaves this site with the file and what never does, counted and to look at; the one exception is ticked by name. */
export function WhatStays({ stays, withNonpublic, onNonpublic, isSealed }: WhatStaysProps) {
  const texts = useTexts(createTexts);
  const goTo = useGoTo();
  const shown = kinds.filter(({ kind }) => kind !== 'catalogue' || stays.catalogue > 0);
  return (
    <Card title={texts.leaves}>
      <p className={styles.goes}>
        <Send size="1rem" aria-hidden />
        <span>{texts.goesOut}</span>
      </p>
      <h3 className={styles.staysTitle}>{texts.stays}</h3>
      <ul className={styles.stays} {...walkList}>
        {shown.map(({ kind, icon }) => (
          <li key={kind}>
            <Disclosure line={<StayLine icon={icon} words={texts.kinds[kind]} count={stays[kind]} />}>
              <p className={styles.note}>{texts.why[kind]}</p>
              <LeftOutList kind={kind} />
            </Disclosure>
          </li>
        ))}
      </ul>
      <div className={styles.choice}>
        <Checkbox isSelected={withNonpublic} onChange={onNonpublic} isDisabled={stays.nonpublic === 0}>
          {texts.nonpublic(stays.nonpublic)}
        </Checkbox>
        <p className={styles.note}>{texts.nonpublicNote}</p>
      </div>
      {withNonpublic && !isSealed && <Notice tone="warning">{texts.nonpublicOpen}</Notice>}
      <ul className={styles.travels}>
        {stays.refused > 0 && (
          <TravelLine
            icon={Ban}
            action={
              <Button look="quiet" onPress={() => goTo('/exchange/log')}>
                {texts.toLog}
              </Button>
            }
          >
            {texts.refused(stays.refused)}
          </TravelLine>
        )}
        {stays.held > 0 && (
          <TravelLine
            icon={Clock}
            action={
              <Button look="quiet" onPress={() => goTo('/exchange/sites')}>
                {texts.toSites}
              </Button>
            }
          >
            {texts.held(stays.held)}
          </TravelLine>
        )}
        {stays.revoked > 0 && <TravelLine icon={ShieldOff}>{texts.revoked(stays.revoked)}</TravelLine>}
      </ul>
    </Card>
  );
}

type StayLineProps = { readonly icon: LucideIcon; readonly words: string; readonly count: number };

function StayLine({ icon: Icon, words, count }: StayLineProps) {
  return (
    <span className={styles.stayLine}>
      <Icon size="1rem" aria-hidden />
      <span className={styles.stayWords}>{words}</span>
      <CountBadge count={formatCount(count, useLocale())} />
    </span>
  );
}

type TravelLineProps = { readonly icon: LucideIcon; readonly children: ReactNode; readonly action?: ReactNode };

/** What goes along although it counts nowhere, or does not go along although somebody wrote it. */
function TravelLine({ icon: Icon, children, action }: TravelLineProps) {
  return (
    <li className={styles.travel}>
      <Icon size="1rem" aria-hidden />
      <span>{children}</span>
      {action}
    </li>
  );
}
