import type { Refusal, Told } from "#client/sync/board-sync.ts";
import { type ConfirmedSync, makeBoardSync } from "#client/sync/make-board-sync.ts";
import type { FetchBoard } from "#client/sync/works.ts";
import type { Card } from "#shared/domain/card.ts";
import type { Command } from "#shared/domain/commands.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { CaseId, CommandId, ProvisionId } from "#shared/domain/ids.ts";
import { must } from "#shared/lib/must.ts";
import type { BoardView } from "#shared/protocol/http.ts";
import type { Changes, CommandAnswer, Down, Hello, OpenCase } from "#shared/protocol/messages.ts";
import { PROTOCOL } from "#shared/protocol/version.ts";
import { type MemoryBrowser, makeMemoryBrowser } from "#test/fakes/memory-browser.ts";
import { makeSocketPair, type SocketPair } from "#test/fakes/socket-pair.ts";
import { makeTimeline, type Timeline } from "#test/fakes/timeline.ts";
import { ANNA, columnFor, date, instant, LEADER, noDuties, TOVE, UNIT, unit, uuid } from "#test/support/builders.ts";

/** A card in *Oplysning*, given to Anna. */
export const aCard = (n: number, change: Partial<Card> = {}): Card => ({
  id: uuid<CaseId>(n),
  version: 1,
  number: `26-${String(n).padStart(6, "0")}`,
  label: null,
  column: columnFor("investigation"),
  rank: null,
  provision: "SEL-85" as ProvisionId,
  written: null,
  kind: "new",
  subType: null,
  receivedOn: date("2026-02-03"),
  caseworker: ANNA,
  caseworkerChanges: 0,
  stageSince: date("2026-02-10"),
  stageDaysBefore: 0,
  lastMove: null,
  hold: null,
  nextStep: null,
  sparringSince: null,
  standIn: null,
  stop: null,
  duties: noDuties,
  clocks: [],
  noRule: null,
  ...change,
});

export const people = [
  { id: ANNA, name: "Sagsbehandler Et", initials: "SE", active: true },
  { id: TOVE, name: "Sagsbehandler To", initials: "ST", active: true },
  { id: LEADER, name: "Leder Et", initials: "LE", active: true },
];

/** A real board sync against a server that says what the test tells it to say. */
export interface Scripted {
  readonly sync: ConfirmedSync;
  readonly lines: SocketPair;
  readonly time: Timeline;
  readonly refusals: readonly Refusal[];
  readonly told: readonly Told[];
  /** What has reached the server, in order. */
  readonly hellos: readonly Hello[];
  readonly commands: readonly Command[];
  /** Nobody listens to verdicts any more. */
  deaf(): void;
  /** The cases that the screen has said to have open. */
  readonly saidOpen: readonly OpenCase[];
  fetches(): number;
  /** Answers the oldest command that has reached the server unanswered. */
  answer(answer: CommandAnswer): void;
  say(down: Down): void;
  welcome(seq: number, reset?: boolean): void;
  changes(from: number, to: number, puts?: readonly Card[], more?: Partial<Changes>): void;
  card(n: number): import("#client/sync/board-sync.ts").ShownCard;
}

export const SERVER_TIME = "2026-03-02T09:00:00Z";

export const viewOf = (seq: number, cards: readonly Card[]): BoardView => ({
  seq,
  meeting: null,
  organisation: 1,
  serverTime: instant(SERVER_TIME),
  unit: { id: UNIT, name: unit.name, labels: "off", settings: {} },
  columns: unit.columns,
  people,
  cards,
});

export function annasBrowser(): MemoryBrowser {
  const browser = makeMemoryBrowser();
  browser.signIn(ANNA);
  return browser;
}

/** Connected and live on the given cards, at number 10, unless the pictures say otherwise. */
export async function connected(
  cards: readonly Card[],
  fetchBoard: FetchBoard = async () => viewOf(10, cards),
  browser: MemoryBrowser = annasBrowser(),
): Promise<Scripted> {
  const scripted = await opened(fetchBoard, browser);
  scripted.welcome(10);
  return scripted;
}

let ids = 500;

/** A page that Anna has just opened: the line is dialled, and nothing has come on it yet. */
export async function opened(fetchBoard: FetchBoard, browser: MemoryBrowser): Promise<Scripted> {
  const time = makeTimeline("2026-03-02T08:00:00Z");
  const refusals: Refusal[] = [];
  const told: Told[] = [];
  const hellos: Hello[] = [];
  const commands: Command[] = [];
  const saidOpen: OpenCase[] = [];
  const waiting: ((answer: CommandAnswer) => void)[] = [];
  let say: (down: Down) => void = () => {};
  let fetches = 0;
  const lines = makeSocketPair((outlet) => {
    say = outlet.send;
    return {
      hello: (message) => void hellos.push(message),
      open: (message) => void saidOpen.push(message),
      command(command, answered) {
        commands.push(command as Command);
        waiting.push(answered);
      },
      gone() {},
    };
  });
  const sync = makeBoardSync({
    unit: UNIT,
    keep: browser.open(ANNA, UNIT),
    fetchBoard(wanted) {
      fetches += 1;
      return fetchBoard(wanted);
    },
    dial: lines.dial,
    timers: time.timers,
    chance: () => 0.5,
    localNow: () => time.now() as Instant,
    newId: () => uuid<CommandId>(ids++),
  });
  const leave = [sync.onRefusal((refusal) => refusals.push(refusal)), sync.onTold((one) => told.push(one))];
  const flush = (): void => lines.wire().letAll();
  const scripted: Scripted = {
    sync,
    lines,
    time,
    refusals,
    told,
    hellos,
    commands,
    deaf() {
      for (const stop of leave) stop();
    },
    saidOpen,
    fetches: () => fetches,
    answer(answer) {
      flush();
      must(waiting.shift(), "a command that waits")(answer);
      flush();
    },
    say(down) {
      flush();
      say(down);
      flush();
    },
    welcome(seq, reset = false) {
      const serverTime = instant(SERVER_TIME);
      scripted.say({ type: "welcome", message: { unit: UNIT, seq, serverTime, protocol: PROTOCOL, reset } });
    },
    changes(from, to, puts = [], more = {}) {
      const organisation = { from: 1, to: 1 };
      scripted.say({ type: "changes", message: { unit: UNIT, from, to, organisation, puts, deletes: [], ...more } });
    },
    card: (n) => must(sync.picture().cards.get(uuid<CaseId>(n)), `card ${n}`),
  };
  await new Promise((resolve) => setImmediate(resolve));
  return scripted;
}
