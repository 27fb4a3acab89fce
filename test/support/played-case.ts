import { applyEvent } from "#shared/domain/apply-event.ts";
import type { CaseState } from "#shared/domain/case.ts";
import type { Context, Decided } from "#shared/domain/decision.ts";
import type { CommandId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import type { Past, World } from "#shared/domain/world.ts";
import { must } from "#shared/lib/must.ts";
import { aContext, aWorld, CASE, columnFor, date, instant, LEADER, tagged, UNIT, uuid, viewers } from "./builders.ts";

export type Decider = (world: World, context: Context) => Decided;

/** A case with what has happened to it, command by command, as the journal would have it. */
export interface PlayedCase {
  /** Carries out a command of somebody, and says its id. Throws where it is refused. */
  play(decide: Decider, actor?: Viewer): CommandId;
  readonly state: () => CaseState;
  readonly world: (change?: Partial<World>) => World;
}

/** Registered by the leader as an application under § 85, and by now in *Oplysning* with Anna. */
export function playedCase(): PlayedCase {
  let commands = 500;
  let past: readonly Past[] = [];
  const replayed = (): CaseState =>
    must(
      past.reduce<CaseState | null>((state, each) => applyEvent(state, each, each), null),
      "a registered case",
    );
  const world = (change: Partial<World> = {}): World =>
    aWorld([tagged(replayed())], { pasts: new Map([[CASE, past]]), ...change });

  const record = (
    actor: Viewer["id"],
    events: readonly Omit<Past, "command" | "actor" | "backfill" | "recordedAt">[],
  ) => {
    commands += 1;
    const command = uuid<CommandId>(commands);
    // Each a minute after the one before.
    const recordedAt = instant(new Date(Date.parse("2026-04-01T07:15:00Z") + (commands - 500) * 60_000).toISOString());
    past = [...past, ...events.map((each) => ({ ...each, command, actor, recordedAt, backfill: false }))];
    return command;
  };

  const on = date("2026-03-03");
  const registered = {
    type: "caseRegistered",
    provision: "SEL-85",
    written: null,
    kind: "new",
    subType: null,
    receivedOn: on,
    receivedAt: null,
    column: columnFor("investigation"),
    stage: "investigation",
    since: on,
    rank: null,
    citizen: null,
    source: "board",
  } as Past["event"];
  const subject = { caseId: CASE, unit: UNIT, occurredOn: on } as const;
  record(LEADER, [{ ...subject, event: registered }]);
  record(LEADER, [{ ...subject, event: { type: "caseAssigned", caseworker: viewers.anna.id } }]);

  return {
    state: replayed,
    world,
    play(decide, actor = viewers.anna) {
      const context = aContext(actor);
      const decided = decide(world(), context);
      if (!decided.ok) throw new Error(decided.error.code);
      return record(
        actor.id,
        decided.value.happenings.filter(({ caseId }) => caseId === CASE),
      );
    },
  };
}

/** What the case was like, without what only counts changes or tells who moved it last. */
export const essence = ({ version: _, lastMove: __, ...state }: CaseState): Omit<CaseState, "version" | "lastMove"> =>
  state;
