import { Columns3, Settings, Users } from "lucide-react";
import { lazy, Suspense, useCallback, useState } from "react";
import { Redirect, Route, Switch, useLocation, useRoute } from "wouter";
import { useUndo } from "#client/casework/use-undo.ts";
import { useVerdicts } from "#client/casework/use-verdicts.ts";
import { BoardMessage } from "#client/features/board/board-message.tsx";
import { BoardPage } from "#client/features/board/board-page.tsx";
import { BoardSkeleton } from "#client/features/board/board-skeleton.tsx";
import { makeCardFocus } from "#client/features/board/card-focus.ts";
import { Freshness } from "#client/features/board/freshness.tsx";
import { CasePage } from "#client/features/case/case-page.tsx";
import { DayGhost } from "#client/features/my-day/day-ghost.tsx";
import { useSession } from "#client/session/session.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { UnitId } from "#shared/domain/ids.ts";
import { canManageAny } from "#shared/domain/permissions.ts";
import type { SessionView } from "#shared/protocol/http.ts";
import { useBoardSearch, useCaseOverBoard } from "./board-address.ts";
import { BoardWithCase } from "./board-with-case.tsx";
import { CitizenSearchProvider } from "./citizen-search-provider.tsx";
import { DayLink } from "./day-link.tsx";
import { DayPages } from "./day-pages.tsx";
import { FindCitizenButton } from "./find-citizen-button.tsx";
import { NavLink } from "./nav-link.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { PageFrame } from "./page-frame.tsx";
import { PresentPeople } from "./present-people.tsx";
import { ScreenPages } from "./screen-pages.tsx";
import { SETTINGS, SETTINGS_PATHS } from "./settings-path.ts";
import { STANDUP, StandupPages } from "./standup-pages.tsx";
import { UnitChooser } from "./unit-chooser.tsx";
import { useOpenBoard } from "./use-open-board.ts";

/** For administrators, and leaders now and then: not among what a board needs before its first card. */
const SettingsPages = lazy(async () => ({ default: (await import("./settings-pages.tsx")).SettingsPages }));

/** The pages for someone who is signed in. An administrator has no cases, so no board (PR3). */
export function SignedInPages({ session }: { readonly session: SessionView }) {
  const isAdministrator = session.person.role === "administrator";
  if (session.screen) return <ScreenPages session={session} screen={session.screen} />;
  if (isAdministrator) return <AdministratorPages session={session} />;
  return (
    <CitizenSearchProvider>
      <CaseworkPages session={session} />
    </CitizenSearchProvider>
  );
}

function AdministratorPages({ session }: { readonly session: SessionView }) {
  const t = useTexts();
  return (
    <Switch>
      <Route path="/tavle">
        <Redirect to={SETTINGS} replace />
      </Route>
      <Route path={SETTINGS_PATHS}>
        <PageFrame
          unit={null}
          status={null}
          nav={<NavLink href={SETTINGS} icon={Settings} text={t("settingsPages.title")} />}
        >
          <Suspense fallback={null}>
            <SettingsPages session={session} sync={null} />
          </Suspense>
        </PageFrame>
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}

function CaseworkPages({ session }: { readonly session: SessionView }) {
  const t = useTexts();
  const { expire } = useSession();
  const { unit, choose } = useChosenUnit(session);
  const sync = useOpenBoard(unit?.id ?? null, session.person.id);
  useVerdicts(sync);
  useUndo(sync);
  const [focus] = useState(makeCardFocus);
  const viewer = { id: session.person.id, role: session.person.role, units: session.units.map(({ id }) => id) };
  const frame = {
    unit: unit?.name && <UnitChooser units={session.units} current={unit} onChoose={choose} />,
    nav: (
      <>
        <NavLink href="/tavle" icon={Columns3} text={t("nav.board")} />
        <DayLink sync={sync} me={viewer.id} />
        <NavLink href={STANDUP} icon={Users} text={t("nav.standup")} />
      </>
    ),
    presence: (
      <>
        <FindCitizenButton />
        {sync && <PresentPeople sync={sync} me={viewer.id} />}
      </>
    ),
    status: sync && <Freshness sync={sync} />,
  };
  const noUnit = <BoardMessage title={t("empty.unit")} lead={t("empty.unitLead")} />;
  const board = (
    <>
      {!unit && noUnit}
      {unit && !sync && <BoardSkeleton />}
      {sync && <BoardPage sync={sync} viewer={viewer} focus={focus} onSignedOut={expire} />}
    </>
  );
  const over = useCaseOverBoard();
  const [isBoard] = useRoute("/tavle");
  if (isBoard || over) {
    return (
      <PageFrame {...frame}>
        <BoardWithCase {...{ board, over, viewer, sync, focus }} onSignedOut={expire} />
      </PageFrame>
    );
  }
  return (
    <Switch>
      <Route path={DAY_PATHS}>
        <PageFrame {...frame}>
          {!unit && noUnit}
          {unit && !sync && <DayGhost />}
          {sync && <DayPages sync={sync} viewer={viewer} onSignedOut={expire} />}
        </PageFrame>
      </Route>
      <Route path={STANDUP}>
        <PageFrame {...frame}>
          {!unit && noUnit}
          {sync && <StandupPages sync={sync} viewer={viewer} onSignedOut={expire} />}
        </PageFrame>
      </Route>
      <Route path="/sager/:number">
        {({ number }) => (
          <PageFrame {...frame}>
            <CasePage key={number} number={number} viewer={viewer} sync={sync} onSignedOut={expire} />
          </PageFrame>
        )}
      </Route>
      {canManageAny(viewer, "lists") && (
        <Route path={SETTINGS_PATHS}>
          <PageFrame {...frame}>
            <Suspense fallback={null}>
              <SettingsPages session={session} sync={sync} />
            </Suspense>
          </PageFrame>
        </Route>
      )}
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}

const DAY_PATHS = /^\/min-dag(\/fredagsryd)?\/?$/;

/** The unit in the address, else the one last looked at, else the first. */
function useChosenUnit({ units }: SessionView) {
  const search = useBoardSearch();
  const [path, navigate] = useLocation();
  const [last, setLast] = useState<UnitId | null>(null);
  const wanted = new URLSearchParams(search).get("enhed");
  const inAddress =
    wanted === null ? undefined : (units.find(({ id }) => id === wanted) ?? { id: wanted as UnitId, name: "" });
  const unit = inAddress ?? units.find(({ id }) => id === last) ?? units[0] ?? null;
  if (unit && unit.id !== last) setLast(unit.id);
  // Another unit's day is looked at on the same page; a case belongs to its unit, so from there one goes to the board.
  const page = DAY_PATHS.test(path) ? "/min-dag" : path.startsWith(STANDUP) ? STANDUP : "/tavle";
  const choose = useCallback((id: UnitId) => navigate(`${page}?enhed=${id}`), [page, navigate]);
  return { unit, choose };
}
