import { lazy, Suspense, useEffect, useRef } from "react";
import { Redirect, Route, Switch, useLocation, useSearch } from "wouter";
import { LoginPage } from "#client/features/login/login-page.tsx";
import { StartPage } from "#client/features/login/start-page.tsx";
import { DemoProvider } from "#client/session/demo.tsx";
import { loginPath, returnPath } from "#client/session/return-path.ts";
import { SessionProvider, useSession } from "#client/session/session.tsx";
import { Button } from "#client/ui/button.tsx";
import { ErrorBoundary } from "#client/ui/error-boundary.tsx";
import { LocaleProvider, useTexts } from "#client/ui/locale.tsx";
import { NoticesProvider } from "#client/ui/notices.tsx";
import { PlainPage } from "#client/ui/plain-page.tsx";
import { BrokenPage } from "./broken-page.tsx";
import { DemoBar } from "./demo-bar.tsx";
import { SignedInPages } from "./signed-in-pages.tsx";
import { AtNobodysStandup, STANDUP } from "./standup-pages.tsx";

/** For screens on walls, which load nothing of the boards. */
const WallPage = lazy(async () => ({ default: (await import("#client/features/wall/wall-page.tsx")).WallPage }));

export function App() {
  return (
    <LocaleProvider>
      <ErrorBoundary broken={<BrokenPage />}>
        <NoticesProvider>
          <SessionProvider>
            <DemoProvider>
              <DemoBar />
              <Pages />
            </DemoProvider>
          </SessionProvider>
        </NoticesProvider>
      </ErrorBoundary>
    </LocaleProvider>
  );
}

function Pages() {
  return (
    <Switch>
      <Route path="/start/:token">{({ token }) => <StartPage key={token} token={token} />}</Route>
      <Route path="/login">
        <AtLogin />
      </Route>
      <Route path="/vaeg">
        <AtWall />
      </Route>
      <Route path="/">
        <Redirect to="/tavle" replace />
      </Route>
      <Route>
        <BehindLogin />
      </Route>
    </Switch>
  );
}

/** Whoever is signed in already goes on to where they wanted. */
function AtLogin() {
  const { state } = useSession();
  const search = useSearch();
  return state.kind === "someone" ? <Redirect to={returnPath(search)} replace /> : <LoginPage />;
}

/** A screen that a standup is shown on shows nothing else (ST2). */
function AtWall() {
  const { state } = useSession();
  if (state.kind === "someone" && state.session.screen) return <Redirect to={STANDUP} replace />;
  return (
    <Suspense fallback={null}>
      <WallPage />
    </Suspense>
  );
}

function BehindLogin() {
  const { state } = useSession();
  const [path] = useLocation();
  const wasRemote = useRef(false);
  if (state.kind === "someone") wasRemote.current = state.session.screen?.kind === "remote";
  if (state.kind === "asking") return null;
  if (state.kind === "unreachable") return <UnreachablePage />;
  if (state.kind === "someone") return <SignedInPages session={state.session} />;
  const isRemotes = path === STANDUP && (wasRemote.current || !state.wasSignedIn);
  return isRemotes ? <AtNobodysStandup wasRemote={wasRemote.current} /> : <ToLogin />;
}

/** The session has ended, or never was: the address is kept for afterwards. */
function ToLogin() {
  const [path, navigate] = useLocation();
  const search = useSearch();
  useEffect(
    () => navigate(loginPath(`${path}${search ? `?${search}` : ""}`), { replace: true }),
    [path, search, navigate],
  );
  return null;
}

function UnreachablePage() {
  const t = useTexts();
  const { retry } = useSession();
  return (
    <PlainPage title={t("login.offlineTitle")} lead={t("login.offline")}>
      <Button look="primary" onPress={retry}>
        {t("case.retry")}
      </Button>
    </PlainPage>
  );
}
