import type { IncomingHttpHeaders } from "node:http";
import type { Logger } from "pino";
import { v7 as newId } from "uuid";
import type { Instant } from "#shared/domain/dates.ts";
import { type DisplayId, ORGANISATION } from "#shared/domain/ids.ts";
import type { DemoView } from "#shared/protocol/http.ts";
import { makeReadLog } from "./audit/read-log.ts";
import { type Displays, makeDisplays } from "./auth/displays.ts";
import { type FirstAdministrator, makeFirstAdministrator } from "./auth/first-administrator.ts";
import { type Invitations, makeInvitations } from "./auth/invitations.ts";
import { makeLoginLimit } from "./auth/login-limit.ts";
import { isOwnOrigin } from "./auth/origin.ts";
import { makePairingLimit } from "./auth/pairing-limit.ts";
import { makePairings } from "./auth/pairings.ts";
import { makeSessions, type Sessions } from "./auth/sessions.ts";
import { type Boards, makeBoards } from "./board/boards.ts";
import { makeExecute } from "./cases/execute.ts";
import { readCase } from "./cases/read-case.ts";
import { makeVisitCase } from "./cases/visit-case.ts";
import type { Erasures } from "./erasure/erasures.ts";
import type { Figures } from "./figures/figures.ts";
import { readingRoutes } from "./http/board-routes.ts";
import { caseRoutes } from "./http/case-routes.ts";
import { citizenSearchRoute } from "./http/citizen-search-route.ts";
import { commandRoute } from "./http/command-route.ts";
import { compression } from "./http/compression.ts";
import { demoRoute } from "./http/demo-route.ts";
import { describeInterface, descriptionRoute } from "./http/describe.ts";
import { type DisplayCookie, makeDisplayCookie } from "./http/display-cookie.ts";
import { displayRoutes } from "./http/display-routes.ts";
import { hangUpWhenClosing } from "./http/hang-up.ts";
import { healthRoutes, type Readiness } from "./http/health.ts";
import { listRoutes } from "./http/lists/list-routes.ts";
import { localRoutes } from "./http/local/local-routes.ts";
import { meetingRoutes } from "./http/meeting-routes.ts";
import { pages } from "./http/pages.ts";
import { peopleRoutes } from "./http/people-routes.ts";
import { limitRates } from "./http/rate-limits.ts";
import { readLogRoutes } from "./http/read-log-routes.ts";
import { logRequests } from "./http/request-log.ts";
import { redirectToOrigin, secure } from "./http/security.ts";
import { makeSessionCookie, readCookies, type SessionCookie, signedInHook } from "./http/session-cookie.ts";
import { sessionRoutes } from "./http/session-routes.ts";
import { wallRoute } from "./http/wall-route.ts";
import { makeWeb, type Web } from "./http/web.ts";
import { makeImportList } from "./imports/import-list.ts";
import { makeImportStaff } from "./imports/import-staff.ts";
import { caseListDesk } from "./imports/list-desk.ts";
import { staffListDesk } from "./imports/staff-list-desk.ts";
import { makeStaging, type Staging } from "./imports/staging.ts";
import { makeTakeBack } from "./imports/take-back.ts";
import { takingTurns } from "./imports/taking-turns.ts";
import { sweepHourly, sweepStaging } from "./jobs/sweep.ts";
import { agendaOf, NOBODY } from "./meetings/draw-for-unit.ts";
import { makeRemoteCodes } from "./meetings/remote-codes.ts";
import { makeScreens, type Screens } from "./meetings/screens.ts";
import { type Metrics, makeMetrics } from "./metrics.ts";
import { makeReplayLog } from "./replay/replay-log.ts";
import { serveBoards } from "./socket/serve-boards.ts";
import { isDisplayConnected } from "./socket/serve-walls.ts";
import { makeDeliver } from "./socket/socket-outlet.ts";
import { makeSocketServer, type SocketServer } from "./socket/socket-server.ts";
import { whoDials } from "./socket/who-dials.ts";
import type { Store } from "./store/port.ts";
import { makeSubmit, type Submit, type Submitted } from "./submit.ts";
import { makeCaseNotes } from "./vault/case-notes.ts";
import type { HeldVault } from "./vault/hold-vault.ts";
import { makeLabelsOf } from "./vault/labels-of.ts";
import { sealingWords } from "./vault/note-content.ts";
import { makeReadCitizen } from "./vault/read-citizen.ts";
import { makeRotateKey } from "./vault/rotate-key.ts";
import { makeSearchCitizens } from "./vault/search-citizens.ts";
import { releaseOf } from "./wall/release.ts";
import { makeWalls, type Walls } from "./wall/walls.ts";

export interface AppParts {
  readonly store: Store;
  readonly vault: HeldVault;
  /** Where the vault's key lies, for changing it. */
  readonly keyFile: string;
  readonly erasures: Erasures;
  readonly now: () => Instant;
  readonly log: Logger;
  readonly origin: string | null;
  readonly trustProxy: boolean | number | string;
  /** Where the built pages lie. */
  readonly clientFolder: string;
  /** What the command line of this machine shows. */
  readonly localToken: string;
  /** A unit's flow for its walls, computed beside the server; without it they show today and the board alone. */
  readonly ofUnit?: Figures["ofUnit"];
  /** Everything in it is made up: it says so, and tells whom one may be. */
  readonly demo?: DemoView;
}

export interface App {
  readonly web: Web;
  readonly first: FirstAdministrator;
  readonly readiness: Readiness;
  /** Reads every unit's board into memory, so that nobody waits for it as the first. Stops at what it cannot read. */
  warmUp(): Promise<void>;
  /** Says goodbye to every screen, lets what is under way end, and stops. The store is its opener's to close. */
  close(): Promise<void>;
}

const noFlow: Figures["ofUnit"] = async () => ({ ok: false, error: "unavailable" });

const systemClock = (): Instant => Date.now() as Instant;

/** Puts the server together; listening is main's. */
export async function buildApp(parts: AppParts): Promise<App> {
  const { store, vault, now, log, origin } = parts;
  const metrics = makeMetrics({ store, connected: () => boards.connected() });
  const observe = (submitted: Submitted) => {
    metrics.command(submitted);
    if (submitted.fault !== undefined) log.error({ type: submitted.type, err: submitted.fault }, "command failed");
  };
  const idClock = parts.demo ? systemClock : now;
  const sessions = makeSessions(store, now);
  const execute = makeExecute({
    ...{ store, now, idClock, newId, labelsOf: makeLabelsOf(store, vault), sealNote: sealingWords(vault) },
    agendaOf: (unit) => agendaOf(boards, unit, now()),
  });
  const submit = makeSubmit(execute, observe);
  const isHttps = origin?.startsWith("https:") ?? false;
  const cookie = makeSessionCookie(isHttps);
  const displays = makeDisplays(store, now);
  const displayCookie = makeDisplayCookie(isHttps);
  const first = makeFirstAdministrator(store, submit);
  const invitations = makeInvitations(store, now);

  const web = makeWeb(log, parts.trustProxy);
  hangUpWhenClosing(web);
  const dials = whoDials(sessions, displays, { session: cookie.in, display: displayCookie.in });
  const io = socketsOf(web, parts, dials);
  const { boards, walls } = whatLinesShow(io, parts);
  const sockets = serveBoards(io, { boards, walls, displays, submit, now, findSession: sessions.findByHash, log });
  const later = (looked: Promise<void>) => void looked.catch((fault) => log.warn({ err: fault }, "recheck failed"));
  const staging = makeStaging(now);
  const screens = makeScreens({
    ...{ store, sessions, boards, now, codes: makeRemoteCodes(store, now) },
    onOtherRights(tokenHash) {
      staging.dropOf(tokenHash);
      later(sockets.recheck(tokenHash));
    },
  });
  const forgetRights = store.onAdvance(({ stream }) => {
    later(stream === ORGANISATION ? sockets.recheck() : sockets.recheckScreens(stream));
  });
  const stopSweep = sweepHourly(store, now, log);

  logRequests(web, metrics);
  redirectToOrigin(web, origin, parts.trustProxy !== false);
  await secure(web, origin);
  await compression(web);
  await readCookies(web);
  await describeInterface(web);
  const readiness = { isStarting: false };
  const stopStaging = sweepStaging(staging);
  const isConnected = (display: DisplayId) => isDisplayConnected(io, display);
  const ofWalls = { walls, displays, displayCookie, isConnected };
  const composed = { submit, sessions, cookie, first, invitations, boards, metrics, readiness, staging, screens };
  await routes(web, { ...parts, ...composed, ...ofWalls });
  web.addHook("preClose", async () => {
    stopSweep();
    stopStaging();
    forgetRights();
    sockets.stop();
    walls.close();
    boards.close();
    io.disconnectSockets(true);
    io.engine.close();
  });
  web.addHook("onClose", async () => metrics.stop());
  const warmUp = () => readAhead(store, boards);
  return { web, first, readiness, warmUp, close: () => web.close() };
}

function whatLinesShow(io: SocketServer, { store, now, clientFolder, ofUnit = noFlow }: AppParts) {
  const deliver = makeDeliver(io);
  const boards = makeBoards({ store, now, deliver });
  return { boards, walls: makeWalls({ boards, ofUnit, now, release: releaseOf(clientFolder), deliver }) };
}

async function readAhead(store: Store, boards: Boards): Promise<void> {
  for (const unit of (await store.organisation()).units.keys()) await boards.pictureTextFor(NOBODY, unit);
}

function socketsOf(web: Web, { origin }: AppParts, authenticate: ReturnType<typeof whoDials>): SocketServer {
  const isOwn = ({ origin: from, host }: IncomingHttpHeaders) => isOwnOrigin({ origin: from, host }, origin);
  return makeSocketServer(web.server, { isOwnOrigin: isOwn, authenticate });
}

interface Composed extends AppParts {
  readonly submit: Submit;
  readonly sessions: Sessions;
  readonly cookie: SessionCookie;
  readonly first: FirstAdministrator;
  readonly invitations: Invitations;
  readonly boards: Boards;
  readonly metrics: Metrics;
  readonly readiness: Readiness;
  readonly staging: Staging;
  readonly screens: Screens;
  readonly walls: Walls;
  readonly displays: Displays;
  readonly displayCookie: DisplayCookie;
  readonly isConnected: (display: DisplayId) => boolean;
}

async function routes(web: Web, parts: Composed): Promise<void> {
  const { store, vault, erasures, now, sessions, cookie, first, invitations, boards, submit } = parts;
  const mustBeSignedIn = signedInHook(sessions, cookie);
  const onSessionEnd = (tokenHash: string) => {
    parts.staging.dropOf(tokenHash);
    boards.signOut({ tokenHash });
  };
  healthRoutes(web, store, parts.metrics, parts.readiness);
  await limitRates(web);
  const sessionParts = {
    ...{ store, sessions, cookie, first, invitations, mustBeSignedIn, onSessionEnd, demo: parts.demo },
    loginLimit: makeLoginLimit(now),
  };
  sessionRoutes(web, sessionParts);
  meetingRoutes(web, { ...sessionParts, boards, now, screens: parts.screens });
  if (parts.demo) demoRoute(web, parts.demo);
  readingRoutes(web, {
    store,
    mustBeSignedIn,
    pictureTextFor: boards.pictureTextFor,
    readCase: (viewer, number) => readCase(store, viewer, number, now()),
  });
  caseRoutes(web, {
    mustBeSignedIn,
    readCitizen: makeReadCitizen({ store, vault, now }),
    notes: makeCaseNotes({ store, vault, now }),
    visitCase: makeVisitCase(store, now),
  });
  citizenSearchRoute(web, mustBeSignedIn, makeSearchCitizens({ store, vault, now, newId }));
  readLogRoutes(web, mustBeSignedIn, makeReadLog({ store, now }));
  peopleRoutes(web, { store, now, invitations, mustBeSignedIn });
  commandRoute(web, mustBeSignedIn, submit);
  wallRoute(web, mustBeSignedIn, parts.walls);
  displayRoutes(web, {
    ...{ store, now, submit, mustBeSignedIn, displays: parts.displays, isConnected: parts.isConnected },
    cookie: parts.displayCookie,
    pairings: makePairings(store, now, newId),
    pairingLimit: makePairingLimit(now),
  });
  descriptionRoute(web);
  const listOffice = { store, vault, erasures, now, newId };
  const inTurn = takingTurns();
  const importers = { cases: makeImportList(listOffice, inTurn), staff: makeImportStaff(listOffice, inTurn) };
  await listRoutes(web, {
    mustBeSignedIn,
    office: listOffice,
    desks: {
      cases: caseListDesk(listOffice, importers.cases),
      staff: staffListDesk(listOffice, importers.staff),
    },
    takeBack: makeTakeBack(listOffice, inTurn),
    staging: parts.staging,
    log: parts.log,
  });
  const { localToken, keyFile } = parts;
  const rotateKey = makeRotateKey({ store, vault, keyFile, now });
  const replayLog = makeReplayLog(listOffice, inTurn);
  await localRoutes(web, { store, submit, importers, replayLog, erasures, now, localToken, rotateKey });
  await pages(web, parts.clientFolder);
}
