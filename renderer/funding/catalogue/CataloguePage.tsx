import { Banknote, FileSpreadsheet, Landmark, Megaphone } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { entities } from '../../../shared/entities.ts';
import { nextCallDay } from '../../../shared/funding/catalogue/call-days.ts';
import type { CallLine, FunderLine, ProgramLine } from '../../../shared/funding/catalogue/contract.ts';
import { freshnessOf } from '../../../shared/funding/catalogue/freshness.ts';
import { useAnswer } from '../../app/answers.ts';
import { useCommands } from '../../app/commands.ts';
import { choiceField } from '../../app/list/filter-fields.ts';
import { ListPage } from '../../app/list/ListPage.tsx';
import type { FilterSpec } from '../../app/list/line-filter.ts';
import { useGoTo, useOpenRecord } from '../../app/navigation.ts';
import { useToday } from '../../app/office.ts';
import { useTexts } from '../../i18n/define.ts';
import { useLocale } from '../../i18n/locale.ts';
import { ViewSwitch } from '../../ui/ViewSwitch.tsx';
import { CallInspector } from './CallInspector.tsx';
import { callColumns, funderColumns, type ProgramRow, programColumns } from './columns.tsx';
import { FunderInspector } from './FunderInspector.tsx';
import { ProgramInspector } from './ProgramInspector.tsx';
import { catalogueTexts } from './texts.ts';
import { type Part, parts, useCallList, useCatalogueView, useFunderList, useProgramList } from './view.ts';

const noPrograms: readonly ProgramLine[] = [];
const noCalls: readonly CallLine[] = [];
const noFunders: readonly FunderLine[] = [];

const newFields = {
  programs: ['title', 'funderId', 'fundingType', 'eligible', 'region', 'areas', 'rateBpMax', 'ownShareBpMin', 'url'],
  calls: ['title', 'programId', 'deadlineModel', 'opensOn', 'sketchDueOn', 'applicationDueOn', 'cutoffs', 'dueTime'],
  funders: ['name', 'kind'],
} as const satisfies Record<Part, readonly string[]>;

/** Förderung › Katalog: what there is to apply for, from whom, until when. */
export default function CataloguePage() {
  const texts = useTexts(catalogueTexts);
  const locale = useLocale();
  const today = useToday();
  const goTo = useGoTo();
  const answer = useAnswer('catalogue.list', {}, { keep: true });
  const { programs, calls, funders } =
    answer.state === 'ready' ? answer.value : { programs: noPrograms, calls: noCalls, funders: noFunders };
  const [openId, open] = useOpenRecord();
  const chosen = useCatalogueView((view) => parts.find((part) => part === view.part) ?? 'programs');
  // What somebody was led to stands in its own part, whatever part was looked at last.
  const opened = partOf(openId, { programs, calls, funders });
  const part = opened ?? chosen;

  const rows = useMemo((): readonly ProgramRow[] => {
    return programs.map((program) => {
      const own = calls.filter(({ programId }) => programId === program.id);
      const [nextDueOn = null] = own.flatMap((call) => nextCallDay(call, today)?.day ?? []).sort();
      return { ...program, nextDueOn, isRolling: own.some(({ deadlineModel }) => deadlineModel === 'rolling') };
    });
  }, [programs, calls, today]);
  const columns = useMemo(
    () => ({
      programs: programColumns(locale, today),
      calls: callColumns(locale, today),
      funders: funderColumns(locale),
    }),
    [locale, today],
  );
  const specs = useSpecs();
  const toImport = useCallback(() => goTo('/funding/import'), [goTo]);
  const newWords = { programs: texts.newProgram, calls: texts.newCall, funders: texts.newFunder }[part];
  useCommands(
    'funding.catalogue',
    useMemo(
      () => [{ id: 'catalogue.import', title: texts.importList, icon: FileSpreadsheet, run: toImport }],
      [texts, toImport],
    ),
  );
  const views = {
    control: (
      <ViewSwitch
        label={texts.part}
        options={parts.map((value) => ({ value, label: texts.parts[value] }))}
        value={part}
        onChange={(next: Part) => {
          open(null);
          useCatalogueView.setState({ part: next });
        }}
      />
    ),
    instead: null,
  };
  const common = { answer, create: { words: newWords, fields: newFields[part] }, views };
  switch (part) {
    case 'calls':
      return (
        <ListPage
          {...common}
          key="calls"
          entity="fundingCall"
          label={texts.parts.calls}
          count={texts.callCount(calls.length)}
          lines={calls}
          columns={columns.calls}
          spec={specs.calls}
          useView={useCallList}
          empty={{ icon: Megaphone, title: texts.emptyCalls, text: texts.emptyCallsText }}
          inspector={(id, line, close) => <CallInspector key={id} id={id} line={line} onClose={close} />}
        />
      );
    case 'funders':
      return (
        <ListPage
          {...common}
          key="funders"
          entity="funder"
          label={texts.parts.funders}
          count={texts.funderCount(funders.length)}
          lines={funders}
          columns={columns.funders}
          spec={specs.funders}
          useView={useFunderList}
          empty={{ icon: Landmark, title: texts.emptyFunders, text: texts.emptyFundersText }}
          inspector={(id, _, close) => <FunderInspector key={id} id={id} programs={programs} onClose={close} />}
        />
      );
    default:
      return (
        <ListPage
          {...common}
          key="programs"
          entity="fundingProgram"
          label={texts.parts.programs}
          count={texts.programCount(programs.length)}
          lines={rows}
          columns={columns.programs}
          spec={specs.programs}
          useView={useProgramList}
          empty={{ icon: Banknote, title: texts.emptyPrograms, text: texts.emptyProgramsText }}
          others={[{ words: texts.importList, icon: FileSpreadsheet, run: toImport }]}
          inspector={(id, line, close) => (
            <ProgramInspector key={id} id={id} line={line} calls={calls} onClose={close} />
          )}
        />
      );
  }
}

type Lines = {
  readonly programs: readonly ProgramLine[];
  readonly calls: readonly CallLine[];
  readonly funders: readonly FunderLine[];
};

function partOf(id: string | null, lines: Lines): Part | null {
  return id === null ? null : (parts.find((part) => lines[part].some((line) => line.id === id)) ?? null);
}

/** What each part can be narrowed down by. */
function useSpecs() {
  const locale = useLocale();
  const today = useToday();
  return useMemo(() => {
    const { freshness } = entities.fundingProgram.fields;
    const programs: FilterSpec<ProgramRow> = {
      fields: [
        {
          ...choiceField(freshness, 'freshness', locale),
          valueIn: (line: ProgramRow) => freshnessOf(line, today).value,
        },
        choiceField(entities.funder.fields.kind, 'level', locale),
      ],
      words: ({ title, funder, areas, eligible, region, fundingType }) => [
        title,
        funder,
        areas,
        eligible,
        region,
        fundingType,
      ],
    };
    const calls: FilterSpec<CallLine> = {
      fields: [choiceField(entities.fundingCall.fields.deadlineModel, 'deadlineModel', locale)],
      words: ({ title, program, funder }) => [title, program, funder],
    };
    const funders: FilterSpec<FunderLine> = {
      fields: [choiceField(entities.funder.fields.kind, 'kind', locale)],
      words: ({ name, seatState }) => [name, seatState],
    };
    return { programs, calls, funders };
  }, [locale, today]);
}
