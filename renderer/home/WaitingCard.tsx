import { CircleCheck, Contact, GitCompareArrows, Inbox, type LucideIcon } from 'lucide-react';
import { type WantedContacts, wantedContactsKey } from '../../shared/contacts/wanted.ts';
import type { Output } from '../../shared/contract.ts';
import { useGoTo } from '../app/navigation.ts';
import { writeSetting } from '../app/saved-settings.ts';
import { useIsRoot } from '../app/use-is-root.ts';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { classes } from '../ui/classes.ts';
import { homeTexts } from './texts.ts';
import styles from './WaitingCard.module.css';

type Overview = Pick<Output<'home.overview'>, 'openConflicts' | 'inbox' | 'contacts'>;

/** What only a person can decide: conflicts, unsorted notes and, at the coordination, data of persons; each with the way there. */
export function WaitingCard({ overview }: { readonly overview: Overview }) {
  const { openConflicts: conflicts, inbox, contacts } = overview;
  const texts = useTexts(homeTexts);
  const goTo = useGoTo();
  // Only the coordination can take a person out of all logs.
  const isRoot = useIsRoot();
  const showContacts = (wanted: WantedContacts) => {
    writeSetting(wantedContactsKey, wanted);
    goTo('/communication/contacts');
  };
  return (
    <Card title={texts.waiting}>
      <div className={styles.waiting}>
        <Waiting
          icon={GitCompareArrows}
          words={conflicts === 0 ? texts.noConflicts : texts.conflicts(conflicts)}
          isUrgent={conflicts > 0}
          isEmpty={conflicts === 0}
          action={texts.decide}
          onPress={() => goTo('/exchange/conflicts')}
        />
        <Waiting
          icon={Inbox}
          words={inbox === 0 ? texts.emptyInbox : texts.inbox(inbox)}
          isEmpty={inbox === 0}
          action={texts.sort}
          onPress={() => goTo('/scouting/notes')}
        />
        {isRoot && contacts.over > 0 && (
          <Waiting
            icon={Contact}
            words={texts.over(contacts.over)}
            isEmpty={false}
            action={texts.showContacts}
            onPress={() => showContacts('over')}
          />
        )}
        {isRoot && contacts.withoutBasis > 0 && (
          <Waiting
            icon={Contact}
            words={texts.withoutBasis(contacts.withoutBasis)}
            isEmpty={false}
            action={texts.showContacts}
            onPress={() => showContacts('missing')}
          />
        )}
      </div>
    </Card>
  );
}

type WaitingProps = {
  readonly icon: LucideIcon;
  readonly words: string;
  readonly isEmpty: boolean;
  readonly isUrgent?: boolean;
  readonly action: string;
  readonly onPress: () => void;
};

function Waiting({ icon, words, isEmpty, isUrgent, action, onPress }: WaitingProps) {
  const Icon = isEmpty ? CircleCheck : icon;
  return (
    <div className={classes(styles.line, isUrgent && styles.urgent, isEmpty && styles.empty)}>
      <Icon size="1.125rem" aria-hidden />
      <span className={styles.words}>{words}</span>
      {!isEmpty && (
        <Button look={isUrgent ? 'primary' : 'secondary'} onPress={onPress} aria-label={`${words}: ${action}`}>
          {action}
        </Button>
      )}
    </div>
  );
}
