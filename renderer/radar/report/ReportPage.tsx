import { Printer, Radar as RadarIcon } from 'lucide-react';
import { useMemo } from 'react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import type { RadarBlip } from '../../../shared/radar/contract.ts';
import { editionBefore, firstLines, type ReportPart, reasonsOf, reportParts } from '../../../shared/radar/report.ts';
import { useCommands } from '../../app/commands.ts';
import { useGoTo, useShowRecord } from '../../app/navigation.ts';
import { useToday } from '../../app/office.ts';
import { Page } from '../../app/Page.tsx';
import { useIsPrinting } from '../../app/use-is-printing.ts';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { PlainTable } from '../../ui/PlainTable.tsx';
import { Select } from '../../ui/Select.tsx';
import { Toolbar, ToolbarSpace } from '../../ui/Toolbar.tsx';
import { Changes } from '../Compare.tsx';
import { Legend } from '../Legend.tsx';
import { MovementMark } from '../MovementMark.tsx';
import { RadarPicture } from '../RadarPicture.tsx';
import { RadarSelect } from '../RadarTools.tsx';
import { radarTexts } from '../texts.ts';
import { type Radar, usePicture, useRadar } from '../use-radar.ts';
import { useRadarView } from '../view.ts';
import styles from './report.module.css';
import { reportTexts } from './texts.ts';

/** How many trends are read on a screen; more only make the page slow, and paper shows all. */
const mostOnScreen = 150;
const noBodies: readonly string[] = [];

/** Radar › Bericht: one state of the radar to read and to print. */
export default function ReportPage() {
  const texts = useTexts(reportTexts);
  const { editionId, besideId } = useRadarView();
  const answer = useRadar(editionId);
  const radar = answer.state === 'ready' ? answer.value : null;
  useCommands(
    'radar-report',
    useMemo(() => [{ id: 'print-report', title: texts.print, icon: Printer, run: () => window.print() }], [texts]),
  );
  const against =
    radar === null ? '' : besideId || (editionBefore(radar.editions, radar.edition?.id ?? null)?.id ?? '');
  return (
    <Page
      isDocument
      title={texts.title}
      actions={
        <Button look="primary" icon={Printer} onPress={() => window.print()}>
          {texts.print}
        </Button>
      }
      tools={radar && <Tools radar={radar} against={against} />}
    >
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : (
        <Report radar={answer.value} against={against} />
      )}
    </Page>
  );
}

function Tools({ radar, against }: { readonly radar: Radar; readonly against: string }) {
  const texts = useTexts(reportTexts);
  const words = useTexts(radarTexts);
  const editions = [...radar.editions].reverse().map(({ id, name }) => ({ value: id, label: name }));
  const own = radar.edition?.id ?? '';
  return (
    <Toolbar label={texts.tools}>
      <RadarSelect />
      <Select
        label={texts.state}
        hideLabel
        options={[{ value: '', label: words.today }, ...editions].map((one) => ({
          ...one,
          label: `${texts.state}: ${one.label}`,
        }))}
        value={own}
        onChange={(id) => useRadarView.setState({ editionId: id ?? '', besideId: '' })}
      />
      <Select
        label={texts.against}
        hideLabel
        options={[{ value: 'none', label: texts.nothing }, ...editions.filter(({ value }) => value !== own)].map(
          (one) => ({ ...one, label: `${texts.against}: ${one.label}` }),
        )}
        value={against === '' ? 'none' : against}
        onChange={(id) => useRadarView.setState({ besideId: id ?? 'none' })}
      />
      <ToolbarSpace />
    </Toolbar>
  );
}

function Report({ radar, against }: { readonly radar: Radar; readonly against: string }) {
  const texts = useTexts(reportTexts);
  const words = useTexts(radarTexts);
  const today = useToday();
  const show = useShowRecord();
  const goTo = useGoTo();
  const isPrinting = useIsPrinting();
  const picture = usePicture(radar, noBodies);
  const parts = useMemo(() => reportParts(picture.lines), [picture.lines]);
  const shown = isPrinting ? parts : firstLines(parts, mostOnScreen);
  const hidden = isPrinting ? 0 : Math.max(0, picture.lines.length - mostOnScreen);
  const { edition } = radar;
  const now = useRadar('');
  const reasons = useMemo(
    () => reasonsOf(radar.blips, now.state === 'ready' ? now.value.blips : [], edition?.frozenOn ?? null),
    [radar, now, edition],
  );
  const day = dayOrNull(edition?.frozenOn);
  const trends = words.count(radar.blips.length);
  return (
    <article className={styles.report} aria-label={texts.title}>
      <header>
        <h2 className={styles.title}>{texts.heading(radar.radar.title, edition?.name ?? words.today)}</h2>
        <p className={styles.quiet}>
          {edition !== null && day !== null
            ? texts.frozen(formatDay(day), trends)
            : texts.asOf(formatDay(today), trends)}
        </p>
        {edition?.notes && <p className={styles.words}>{edition.notes}</p>}
      </header>
      {radar.blips.length === 0 ? (
        <EmptyState
          icon={RadarIcon}
          title={texts.none}
          action={<Button onPress={() => goTo('/scouting/radar')}>{texts.toRadar}</Button>}
        >
          {texts.noneText}
        </EmptyState>
      ) : (
        <>
          <div className={styles.first}>
            <div className={styles.picture}>
              <RadarPicture radar={radar} picture={picture} onOpen={(id) => show('trend', id)} />
              <Legend />
              {picture.crowded > 0 && <p className={styles.quiet}>{words.crowded(picture.crowded)}</p>}
            </div>
            {against !== '' && against !== 'none' && <Against now={radar} editionId={against} />}
          </div>
          {shown.map((part) => (
            <Part
              key={part.sector}
              radar={radar}
              reasons={reasons}
              part={part}
              whole={parts.find((one) => one.sector === part.sector)}
            />
          ))}
          {hidden > 0 && <p role="status">{texts.onPaper(hidden)}</p>}
        </>
      )}
    </article>
  );
}

/** What has moved since another edition. */
function Against({ now, editionId }: { readonly now: Radar; readonly editionId: string }) {
  const before = useRadar(editionId);
  return before.state === 'ready' && before.value.edition?.id === editionId ? (
    <Changes before={before.value} now={now} />
  ) : null;
}

type PartProps = {
  readonly radar: Radar;
  readonly reasons: ReturnType<typeof reasonsOf>;
  readonly part: ReportPart<RadarBlip>;
  readonly whole: ReportPart<RadarBlip> | undefined;
};

/** One field: its trends from the inner ring outwards, with what they are and why they stand there. */
function Part({ radar, reasons, part, whole = part }: PartProps) {
  const texts = useTexts(reportTexts);
  const words = useTexts(radarTexts);
  const { number, title, ring, movement } = words.columns;
  const name = texts.part(radar.sectors[part.sector]?.title ?? texts.noPlace, whole.lines.length);
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{name}</h3>
      <PlainTable label={name} head={[title, number, ring, movement, texts.summary]}>
        {part.lines.map(({ blip, number: no, ring: at }) => {
          const agreed = reasons.get(blip.id);
          const on = dayOrNull(agreed?.ringOn);
          return (
            <tr key={blip.id}>
              <th scope="row">
                {blip.title}
                {blip.summary !== '' && <p className={styles.text}>{blip.summary}</p>}
              </th>
              <td>{no}</td>
              <td>{radar.rings[at]?.title ?? words.noRing}</td>
              <td>
                <MovementMark movement={blip.movement} />
              </td>
              <td className={styles.text}>
                {agreed && texts.reason(on === null ? '' : formatDay(on), agreed.ringReason)}
              </td>
            </tr>
          );
        })}
      </PlainTable>
    </section>
  );
}
