import { BookMarked, FilePen, FilePlus2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { formatDay } from '../../../shared/calendar/format-day.ts';
import { dayOrNull } from '../../../shared/core/day.ts';
import { inReadingOrder } from '../../../shared/strategy/amendments/parts.ts';
import { amendmentStates } from '../../../shared/strategy/amendments/state.ts';
import { useCommands } from '../../app/commands.ts';
import { guiltyOne } from '../../app/list/guilty.ts';
import { NoHits } from '../../app/list/NoHits.tsx';
import { useGoTo, useOpenRecord } from '../../app/navigation.ts';
import { Page } from '../../app/Page.tsx';
import { useTexts } from '../../i18n/define.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterMenu } from '../../ui/FilterMenu.tsx';
import { FailureNotice, Loading } from '../../ui/Notice.tsx';
import { LineButton, PlainTable } from '../../ui/PlainTable.tsx';
import { Toolbar, ToolbarSpace } from '../../ui/Toolbar.tsx';
import styles from './amendments.module.css';
import { Faults } from './Faults.tsx';
import { ProposeDialog } from './ProposeDialog.tsx';
import { StateBadge } from './StateBadge.tsx';
import { amendmentTexts } from './texts.ts';
import { type Amendment, type Amendments, useAmendments, useAmendmentView, useNames } from './use-amendments.ts';

/** Strategie › Fortschreibung: what the bodies propose, part by part, and what became of it. */
export default function AmendmentsPage() {
  const texts = useTexts(amendmentTexts);
  const goTo = useGoTo();
  const [isProposing, setProposing] = useState(false);
  // `?record=trend:…`: somebody comes from a trend, to propose what follows from it.
  const [source, open] = useOpenRecord();
  const inspiredBy = source?.includes(':') ? source : undefined;
  const answer = useAmendments();
  const all = answer.state === 'ready' ? answer.value : null;
  const mayPropose = all?.mayPropose === true;
  useCommands(
    'amendments',
    useMemo(
      () =>
        mayPropose
          ? [{ id: 'amendment-propose', title: texts.propose, icon: FilePlus2, run: () => setProposing(true) }]
          : [],
      [texts, mayPropose],
    ),
  );
  const propose = mayPropose && (
    <Button look="primary" icon={FilePlus2} onPress={() => setProposing(true)}>
      {texts.propose}
    </Button>
  );
  return (
    <Page
      {...(all === null ? {} : { count: texts.count(all.amendments.length) })}
      actions={propose}
      tools={all?.inForce && <Tools all={all} />}
    >
      {answer.state === 'loading' ? (
        <Loading />
      ) : answer.state === 'failed' ? (
        <FailureNotice answer={answer} />
      ) : answer.value.inForce === null ? (
        <EmptyState
          icon={BookMarked}
          title={texts.noEdition}
          action={<Button onPress={() => goTo('/strategy/editions')}>{texts.toEditions}</Button>}
        >
          {texts.noEditionText}
        </EmptyState>
      ) : answer.value.amendments.length === 0 ? (
        <EmptyState icon={FilePen} title={texts.empty} action={propose}>
          {texts.emptyText}
        </EmptyState>
      ) : (
        <div className={styles.stack}>
          <Faults faults={answer.value.faults} amendments={answer.value} />
          <List all={answer.value} />
        </div>
      )}
      {(isProposing || (inspiredBy !== undefined && mayPropose)) && all && (
        <ProposeDialog
          all={all}
          {...(inspiredBy === undefined ? {} : { inspiredBy })}
          onClose={() => {
            setProposing(false);
            if (inspiredBy !== undefined) open(null);
          }}
        />
      )}
    </Page>
  );
}

function Tools({ all }: { readonly all: Amendments }) {
  const texts = useTexts(amendmentTexts);
  const goTo = useGoTo();
  const { states, bodies } = useAmendmentView();
  const names = new Map(all.amendments.map(({ bodyId, body }) => [bodyId ?? '', body]));
  const { draftId } = all;
  return (
    <Toolbar label={texts.tools}>
      <FilterMenu
        label={texts.state}
        allLabel={texts.allStates}
        options={amendmentStates.map((value) => ({ value, label: texts.states[value] }))}
        chosen={states}
        onChange={(chosen) => useAmendmentView.setState({ states: chosen })}
      />
      <FilterMenu
        label={texts.body}
        allLabel={texts.allBodies}
        options={[...names].map(([value, label]) => ({ value, label })).sort((a, b) => (a.label < b.label ? -1 : 1))}
        chosen={bodies}
        onChange={(chosen) => useAmendmentView.setState({ bodies: chosen })}
      />
      <ToolbarSpace />
      <Button
        icon={BookMarked}
        onPress={() => (draftId === null ? goTo('/strategy/editions') : goTo('/strategy/edition', draftId))}
      >
        {draftId === null ? texts.toEditions : texts.toDraft}
      </Button>
    </Toolbar>
  );
}

/** In the order of the strategy: amendments of one part stand together, what is new at the end of its kind. */
function ordered({ parts, amendments }: Amendments): readonly Amendment[] {
  const places = new Map(inReadingOrder(parts).map(({ key }, at) => [key, at]));
  const ends = { vision: 0, goal: 1, field: 2, measure: 3 };
  const placeOf = ({ target, targetKind }: Amendment) => places.get(target) ?? 10_000 + ends[targetKind];
  return [...amendments].sort((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1));
}

function List({ all }: { readonly all: Amendments }) {
  const texts = useTexts(amendmentTexts);
  const goTo = useGoTo();
  const { states, bodies } = useAmendmentView();
  const { nameOf, kindOf, partKindOf } = useNames(all);
  const { part, kind, body, on, state, comments } = texts.columns;
  const among = (wanted: { readonly states: readonly string[]; readonly bodies: readonly string[] }) =>
    ordered(all).filter(
      (one) =>
        (wanted.states.length === 0 || wanted.states.includes(one.state)) &&
        (wanted.bodies.length === 0 || wanted.bodies.includes(one.bodyId ?? '')),
    );
  const lines = among({ states, bodies });
  if (lines.length === 0) {
    const hider = guiltyOne(
      { states: states.length > 0, bodies: bodies.length > 0 },
      (name) => among({ states, bodies, [name]: [] }).length,
    );
    const guilty = hider && {
      name: hider === 'states' ? texts.state : texts.body,
      remove: () => useAmendmentView.setState({ [hider]: [] }),
    };
    return <NoHits guilty={guilty} onReset={() => useAmendmentView.setState({ states: [], bodies: [] })} />;
  }
  return (
    <Card>
      <PlainTable label={texts.inForce(all.inForce?.title ?? '')} head={[part, kind, body, on, state, comments]}>
        {lines.map((one) => {
          const day = dayOrNull(one.proposedOn);
          return (
            <tr key={one.id}>
              <th scope="row">
                <LineButton onPress={() => goTo('/strategy/amendment', one.id)}>{nameOf(one)}</LineButton>
              </th>
              <td>
                {partKindOf(one.targetKind)} {kindOf(one.kind)}
              </td>
              <td>{one.body}</td>
              <td>{day === null ? '' : formatDay(day)}</td>
              <td>
                <StateBadge state={one.state} />
              </td>
              <td>{one.comments || ''}</td>
            </tr>
          );
        })}
      </PlainTable>
    </Card>
  );
}
