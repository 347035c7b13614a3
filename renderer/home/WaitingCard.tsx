import { CircleCheck, GitCompareArrows, Inbox, type LucideIcon } from 'lucide-react';
import { useGoTo } from '../app/navigation.ts';
import { useTexts } from '../i18n/define.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { classes } from '../ui/classes.ts';
import { homeTexts } from './texts.ts';
import styles from './WaitingCard.module.css';

/** What only a person can decide: conflicts and unsorted notes, each with the way there. */
export function WaitingCard({ conflicts, inbox }: { readonly conflicts: number; readonly inbox: number }) {
  const texts = useTexts(homeTexts);
  const goTo = useGoTo();
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
