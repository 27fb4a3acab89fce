import { v7 } from "uuid";
import type { CommandType, Payloads } from "#shared/domain/commands.ts";
import { addDays, type Day, type Instant, type PlainDate, toPlainDate } from "#shared/domain/dates.ts";
import type { CaseId, ColumnId, CommandId, PersonId, StreamId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { dayAt } from "#shared/domain/zone.ts";
import type { Chance } from "./chance.ts";
import { atWork } from "./days.ts";
import { type Colleague, dayAtWork, handFor, isAt, type Team, type Town } from "./town.ts";

/** What a command says, without id and unit. */
export type Said = {
  readonly [T in CommandType]: { readonly type: T; readonly payload: Payloads[T] };
}[CommandType];

/** Something that somebody did at a moment of the made-up history. */
export interface Act {
  readonly id: CommandId;
  readonly at: Instant;
  readonly by: Viewer;
  readonly unit: StreamId;
  readonly said: Said;
}

/** A UUIDv7 of that moment, from the given chance. */
export const idAt = (at: Instant, chance: Chance): string => v7({ msecs: at, random: chance.bytes() });

/** A case's own course: who has it when, and all that is done to it. */
export interface Story {
  readonly town: Town;
  readonly team: Team;
  readonly chance: Chance;
  readonly caseId: CaseId;
  readonly acts: Act[];
  /** Who has it, from which day on; in order. */
  readonly hands: { readonly from: Day; readonly person: Colleague }[];
  column: ColumnId;
  /** The last instant of the case's main course. */
  clock: Instant;
  /** Only its leader and a few see it: then the leader does what is done. */
  isLeaders?: boolean;
  /** The day on which it was closed, also where that is still to come; null while it runs. */
  closedOn: Day | null;
}

export const date = (day: Day): PlainDate => toPlainDate(day);

/** Who does what is done to the case that day: its caseworker, or the leader where nobody has it or is there. */
export function actorOn({ hands, team, isLeaders }: Story, day: Day): Viewer {
  if (isLeaders) return team.leader.viewer;
  const hand = hands.findLast(({ from }) => from <= day);
  return (hand && isAt(hand.person, day) ? hand.person : team.leader).viewer;
}

interface Doing {
  readonly by?: Viewer;
  readonly at?: Instant;
}

/** Beside the main course: chasing, planning, asking a colleague. Says when. */
export function aside(story: Story, day: Day, said: Said, { by, at }: Doing = {}): CommandId {
  const on = dayAtWork(day);
  const when = at ?? atWork(on, story.chance);
  const id = idAt(when, story.chance) as CommandId;
  story.acts.push({ id, at: when, by: by ?? actorOn(story, on), unit: story.team.id, said });
  return id;
}

const STEP_MS = 4 * 60_000;

/** In the main course: after all that came before in it. */
export function next(story: Story, day: Day, said: Said, { by, at }: Doing = {}): CommandId {
  const on = dayAtWork(day);
  const planned = at ?? atWork(on, story.chance);
  const when = Math.max(planned, story.clock + STEP_MS) as Instant;
  story.clock = when;
  return aside(story, dayAt(when), said, { at: when, ...(by ? { by } : {}) });
}

/** A move from wherever it is; once in a while the wrong card, taken back at once (MV7). */
export function moveTo(
  story: Story,
  day: Day,
  toColumn: ColumnId,
  answers: NonNullable<Payloads["moveCase"]["answers"]> = {},
): void {
  const { caseId, column: from, chance } = story;
  const payload = { caseId, toColumn, from, ...(Object.keys(answers).length > 0 ? { answers } : {}) };
  const move = (): CommandId => next(story, day, { type: "moveCase", payload });
  const command = move();
  if (chance.happens(0.006)) {
    const at = (story.clock + 1000) as Instant;
    aside(story, dayAt(at), { type: "undo", payload: { command, cases: [caseId] } }, { at });
    move();
  }
  story.column = toColumn;
}

export function assign(story: Story, day: Day, person: Colleague): void {
  story.hands.push({ from: dayAtWork(day), person });
  const payload = { caseId: story.caseId, caseworker: person.viewer.id };
  next(story, day, { type: "assignCase", payload }, { by: story.team.leader.viewer });
}

/** Whoever leaves hands the case on: to colleagues, a little before. */
export function handOn(story: Story, until: Day): void {
  for (let last = story.hands.at(-1); last?.person.to && last.person.to < until; last = story.hands.at(-1)) {
    const leaves = last.person.to;
    const day = dayAtWork(addDays(leaves, -story.chance.whole(1, 9)));
    const found = handFor(story.town, story.team, day, story.chance, last.person.viewer.id);
    if (!found || day <= last.from) return;
    story.hands.push({ from: day, person: found });
    const payload = { caseId: story.caseId, caseworker: found.viewer.id as PersonId };
    aside(story, day, { type: "assignCase", payload }, { by: story.team.leader.viewer });
  }
}
