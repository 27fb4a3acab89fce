import { useCallback, useState } from "react";
import { Route, Switch, useLocation, useRoute } from "wouter";
import { useVerdicts } from "#client/casework/use-verdicts.ts";
import { AdministratorPage } from "#client/features/admin/administrator-page.tsx";
import { BoardMessage } from "#client/features/board/board-message.tsx";
import { BoardPage } from "#client/features/board/board-page.tsx";
import { BoardSkeleton } from "#client/features/board/board-skeleton.tsx";
import { makeCardFocus } from "#client/features/board/card-focus.ts";
import { Freshness } from "#client/features/board/freshness.tsx";
import { CasePage } from "#client/features/case/case-page.tsx";
import { useSession } from "#client/session/session.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { UnitId } from "#shared/domain/ids.ts";
import type { SessionView } from "#shared/protocol/http.ts";
import { useBoardSearch, useCaseOverBoard } from "./board-address.ts";
import { BoardWithCase } from "./board-with-case.tsx";
import { NotFoundPage } from "./not-found-page.tsx";
import { PageFrame } from "./page-frame.tsx";
import { PresentPeople } from "./present-people.tsx";
import { UnitChooser } from "./unit-chooser.tsx";
import { useOpenBoard } from "./use-open-board.ts";

/** The pages for someone who is signed in. An administrator has no cases, so no board (PR3). */
export function SignedInPages({ session }: { readonly session: SessionView }) {
  const isAdministrator = session.person.role === "administrator";
  return isAdministrator ? <AdministratorPages session={session} /> : <CaseworkPages session={session} />;
}

function AdministratorPages({ session }: { readonly session: SessionView }) {
  const [isHome] = useRoute("/tavle");
  if (!isHome) return <NotFoundPage />;
  return (
    <PageFrame unit={null} status={null}>
      <AdministratorPage units={session.units} />
    </PageFrame>
  );
}

function CaseworkPages({ session }: { readonly session: SessionView }) {
  const t = useTexts();
  const { expire } = useSession();
  const { unit, choose } = useChosenUnit(session);
  const sync = useOpenBoard(unit?.id ?? null, session.person.id);
  useVerdicts(sync);
  const [focus] = useState(makeCardFocus);
  const viewer = { id: session.person.id, role: session.person.role, units: session.units.map(({ id }) => id) };
  const chooser = unit?.name && <UnitChooser units={session.units} current={unit} onChoose={choose} />;
  const board = !unit ? (
    <BoardMessage title={t("empty.unit")} lead={t("empty.unitLead")} />
  ) : sync ? (
    <BoardPage sync={sync} viewer={viewer} focus={focus} onSignedOut={expire} />
  ) : (
    <BoardSkeleton />
  );
  const status = sync && (
    <>
      <Freshness sync={sync} />
      <PresentPeople sync={sync} me={viewer.id} />
    </>
  );
  const over = useCaseOverBoard();
  const [isBoard] = useRoute("/tavle");
  if (isBoard || over) {
    return (
      <PageFrame unit={chooser} status={status}>
        <BoardWithCase {...{ board, over, viewer, sync, focus }} onSignedOut={expire} />
      </PageFrame>
    );
  }
  return (
    <Switch>
      <Route path="/sager/:number">
        {({ number }) => (
          <PageFrame unit={chooser} status={status}>
            <CasePage key={number} number={number} viewer={viewer} sync={sync} onSignedOut={expire} />
          </PageFrame>
        )}
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}

/** The unit in the address, else the one last looked at, else the first. */
function useChosenUnit({ units }: SessionView) {
  const search = useBoardSearch();
  const [, navigate] = useLocation();
  const [last, setLast] = useState<UnitId | null>(null);
  const wanted = new URLSearchParams(search).get("enhed");
  const inAddress =
    wanted === null ? undefined : (units.find(({ id }) => id === wanted) ?? { id: wanted as UnitId, name: "" });
  const unit = inAddress ?? units.find(({ id }) => id === last) ?? units[0] ?? null;
  if (unit && unit.id !== last) setLast(unit.id);
  const choose = useCallback((id: UnitId) => navigate(`/tavle?enhed=${id}`), [navigate]);
  return { unit, choose };
}
