import { Link } from '@tanstack/react-router';
import { areas } from '../app/areas.ts';
import { appTexts } from '../i18n/app-texts.ts';
import { useTexts } from '../i18n/define.ts';
import { useLocale } from '../i18n/locale.ts';
import { ViewSwitch } from '../ui/ViewSwitch.tsx';
import { walkLines } from '../ui/walk-lines.ts';
import styles from './help.module.css';
import { areaOfPage, type HelpPage, helpPages, type TaskGroup, taskGroups, titleOf } from './pages.ts';
import { helpTexts } from './texts.ts';
import { useHelpView } from './view.ts';

type ContentsProps = { readonly open: HelpPage; readonly onOpen: () => void };

/** All pages of the manual, by what somebody wants to do or by the area they are about. */
export function Contents({ open, onOpen }: ContentsProps) {
  const texts = useTexts(helpTexts);
  const names = useTexts(appTexts).areas;
  const locale = useLocale();
  const { by } = useHelpView();
  const groups =
    by === 'task'
      ? (Object.keys(taskGroups) as TaskGroup[]).map((id) => ({ id, title: texts.groups[id], pages: taskGroups[id] }))
      : areas.map(({ id }) => ({ id, title: names[id], pages: helpPages.filter((page) => areaOfPage(page) === id) }));
  return (
    <>
      <ViewSwitch
        label={texts.sortedBy}
        value={by}
        onChange={(chosen) => useHelpView.setState({ by: chosen })}
        options={[
          { value: 'task', label: texts.by.task },
          { value: 'area', label: texts.by.area },
        ]}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows walk among the links inside */}
      <div className={styles.groups} onKeyDown={walkLines}>
        {groups.map(({ id, title, pages }) => (
          <section key={id} aria-label={title}>
            <h2 className={styles.group}>{title}</h2>
            <ul>
              {pages.map((page) => (
                <li key={page}>
                  <Link
                    to={`/help/${page}`}
                    className={styles.page}
                    data-line=""
                    aria-current={page === open ? 'page' : undefined}
                    onClick={onOpen}
                  >
                    {titleOf(page, locale)}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}
