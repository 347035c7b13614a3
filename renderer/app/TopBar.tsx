import { Link } from '@tanstack/react-router';
import { ArrowLeftRight, Bell, Lightbulb, ListTodo, LockKeyhole, Plus, Search, TriangleAlert } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { dayOrNull, daysBetween, todayIn } from '../../shared/core/day.ts';
import { appTexts } from '../i18n/app-texts.ts';
import { useTexts } from '../i18n/define.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { KeyHint } from '../ui/KeyHint.tsx';
import { Menu } from '../ui/Menu.tsx';
import { useAnswer } from './answers.ts';
import { useOffice, useToday } from './office.ts';
import { openOverlay } from './overlays.ts';
import { usePreferences } from './preferences.ts';
import { useSimpleView } from './simple-view.ts';
import styles from './TopBar.module.css';

/** Search, the state of the exchange, and what can be created: the same on every page. */
export function TopBar() {
  const texts = useTexts(appTexts);
  const isSimple = useSimpleView();
  const { isReadOnly } = useOffice();
  return (
    <header className={styles.bar} data-region="head">
      <AriaButton className={styles.search ?? ''} onPress={() => openOverlay('palette')} aria-keyshortcuts="Control+K">
        <Search size="1rem" aria-hidden />
        <span className={styles.searchWords}>{texts.search}</span>
        <KeyHint keys="Control+k" />
      </AriaButton>
      <span className={styles.space} />
      {isReadOnly ? <ReadOnly /> : <LastExchange isSimple={isSimple} />}
      <IconButton icon={Bell} label={texts.messageHistory} onPress={() => openOverlay('messages')} />
      {!isSimple && !isReadOnly && <CreateMenu />}
    </header>
  );
}

function ReadOnly() {
  const texts = useTexts(appTexts);
  return (
    <span className={styles.exchange}>
      <LockKeyhole size="1rem" aria-hidden />
      {texts.readOnly}
    </span>
  );
}

function CreateMenu() {
  const texts = useTexts(appTexts);
  return (
    <Menu
      label={texts.create}
      groups={[
        {
          actions: [
            {
              id: 'task',
              label: texts.createTask,
              icon: ListTodo,
              keys: 'Control+n',
              run: () => openOverlay('capture-task'),
            },
            {
              id: 'note',
              label: texts.createNote,
              icon: Lightbulb,
              keys: 'Control+Shift+n',
              run: () => openOverlay('capture-note'),
            },
          ],
        },
      ]}
    >
      <Button look="primary" icon={Plus}>
        {texts.create}
      </Button>
    </Menu>
  );
}

/** "Letzter Abgleich: vor 3 Tagen mit Nottuln"; a warning when it is too long ago. */
function LastExchange({ isSimple }: { readonly isSimple: boolean }) {
  const texts = useTexts(appTexts);
  const today = useToday();
  const patience = usePreferences((preferences) => preferences.exchangeWarningDays);
  const status = useAnswer('exchange.status', {});
  if (status.state !== 'ready') return null;
  const { last } = status.value;
  const moment = last === null ? Number.NaN : Date.parse(last.at);
  const lastDay = Number.isNaN(moment) ? null : dayOrNull(todayIn(moment));
  const days = lastDay === null ? null : Math.max(0, daysBetween(lastDay, today));
  const isLate = days !== null && days > patience;
  const Icon = isLate ? TriangleAlert : ArrowLeftRight;
  const look = classes(styles.exchange, isLate && styles.late);
  const words =
    last === null || days === null ? texts.neverExchanged : texts.lastExchange(texts.daysAgo(days), last.site);
  const inside = (
    <>
      <Icon size="1rem" aria-hidden />
      <span className={styles.exchangeWords} title={words}>
        {words}
        {isLate && <span className="visually-hidden"> {texts.exchangeLate}</span>}
      </span>
    </>
  );
  // The simple view has no page to lead to.
  if (isSimple) return <span className={look}>{inside}</span>;
  return (
    <Link to="/exchange/create" className={look}>
      {inside}
    </Link>
  );
}
