import type { Instant, PlainDate } from "#shared/domain/dates.ts";
import { type CommandId, ORGANISATION, type StreamId, type UnitId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { toIso } from "#shared/domain/zone.ts";
import { makeTimeline } from "#test/fakes/timeline.ts";
import { OTHER_UNIT, UNIT, viewers } from "#test/support/builders.ts";
import { idsFrom } from "#test/support/ids.ts";
import { act } from "./fuzz-actions.ts";
import { calmDown, checkEnd } from "./fuzz-end.ts";
import { openFuzzOffice, START, WATCHERS } from "./fuzz-office.ts";
import { openScreen } from "./fuzz-screen.ts";
import { startFuzzServer } from "./fuzz-server.ts";
import { after, type Fault, type Run, type Tally, turn } from "./fuzz-state.ts";
import { makeOracle } from "./oracle.ts";
import { type Random, randomFrom } from "./random.ts";
import { randomAdministration, randomWish } from "./random-command.ts";

export interface FuzzOptions {
  /** Where the database lies that every seed starts from. */
  readonly template: string;
  readonly seed: number;
  readonly commands?: number;
  readonly screens?: number;
  readonly fault?: Fault;
}

/**
 * Plays one seed to the end. Throws, naming the seed, where any screen is ever wrong, is told of what its viewer may not
 * see, or is not the same as the server's board at last (SY2, SY6, PR4).
 */
export async function playFuzz(options: FuzzOptions): Promise<Tally> {
  try {
    return await play(options);
  } catch (cause) {
    throw new Error(`seed ${options.seed}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
}

async function play(options: FuzzOptions): Promise<Tally> {
  const { commands = 200 } = options;
  const run = await begin(options);
  try {
    await run.oracle.look();
    while (run.tally.given < commands) {
      if (run.random.chance(0.22)) await giveCommand(run);
      else await act(run);
      await after(run);
    }
    await calmDown(run);
    await checkEnd(run);
    if (run.tally.accepted + run.tally.refused !== run.tally.given) throw new Error("a command has no verdict");
    return run.tally;
  } finally {
    for (const { sync } of run.screens) sync.close();
    run.server.boards().close();
    while (run.server.gate.let());
    await turn();
    await run.office.close();
  }
}

async function begin({ template, seed, screens = 4, fault }: FuzzOptions): Promise<Run> {
  const random = randomFrom(seed);
  const timeline = makeTimeline(START);
  const state = { calm: false, serverAheadMs: random.pick([0, -90_000, 3_600_000]) };
  const serverNow = () => (timeline.now() + state.serverAheadMs) as Instant;
  const office = await openFuzzOffice(template, seed, serverNow);
  const slowness = random.pick([0, 0.1, 0.4]);
  const isSlow = () => !state.calm && random.chance(slowness);
  const server = startFuzzServer(office, { now: serverNow, timers: timeline.timers }, isSlow);
  const seats = Array.from({ length: screens }, (_, index) => seat(random, index));
  const oracle = makeOracle(office.store, seats);
  const opened = seats.map(([viewer, unit], index) =>
    openScreen({ index, seed, viewer, unit, server, timeline, random, oracle }),
  );
  const newId = idsFrom(`fuzz ${seed}`, Date.parse(START));
  const tally = { given: 0, accepted: 0, refused: 0, cuts: 0, duplicates: 0, reorderings: 0, restarts: 0 };
  const rest = { random, timeline, serverNow, office, server, oracle, screens: opened, newId, tally, fault };
  return Object.assign(state, rest);
}

/** Who looks at what. The first one may always give commands. */
function seat(random: Random, index: number): readonly [Viewer, UnitId] {
  const viewer = random.pick(WATCHERS.filter(({ role }) => index > 0 || role !== "coordinator"));
  const units = viewer.units.length > 0 ? viewer.units : [UNIT, OTHER_UNIT];
  return [viewer, random.pick(units)];
}

async function giveCommand(run: Run): Promise<void> {
  const { random, serverNow, tally } = run;
  const today = toIso(serverNow()).slice(0, 10) as PlainDate;
  if (random.chance(0.04)) return administer(run, today);
  const screen = random.pick(run.screens);
  const picture = screen.sync.picture();
  // Who only reads tries it in vain now and then.
  const mayTry = screen.viewer.role !== "coordinator" || random.chance(0.1);
  if (!mayTry || picture.columns.length === 0) return act(run);
  tally.given += 1;
  const meeting = screen.sync.confirmed()?.meeting ?? null;
  void screen.give(randomWish({ random, picture, today, newId: run.newId, meeting })).then((answer) => {
    tally[answer.ok ? "accepted" : "refused"] += 1;
  });
}

/** Somebody at another desk changes the organisation: a rule, a closed day, labels, a new colleague. */
async function administer(run: Run, today: PlainDate): Promise<void> {
  const wish = randomAdministration(run.random, today, run.newId);
  const unit: StreamId = wish.type === "setUnitLabels" ? wish.payload.unitId : ORGANISATION;
  const leader: Viewer = { ...viewers.leader, units: [UNIT, OTHER_UNIT] };
  const actor = wish.type === "addPerson" ? viewers.administrator : leader;
  await run.office.execute({ ...wish, id: run.newId<CommandId>(), unit } as never, actor);
  await run.oracle.look();
}
