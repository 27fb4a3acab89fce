import { v7 } from "uuid";
import { columnOf } from "#shared/domain/board.ts";
import type { Card } from "#shared/domain/card.ts";
import type { Stage } from "#shared/domain/case.ts";
import type { CaseId, CommandId, PersonId } from "#shared/domain/ids.ts";
import { fromIso, momentOf } from "#shared/domain/zone.ts";
import type { Chance } from "./chance.ts";
import { type Choice, choose, type Seen } from "./colleague-choices.ts";
import { type ColleagueLine, type ColleagueLogin, callIn } from "./colleague-line.ts";
import type { UnitName } from "./department.ts";

export interface ColleagueAtWork extends ColleagueLogin {
  readonly isLeader: boolean;
  readonly unitName: UnitName;
}

export interface ColleaguesParts {
  readonly address: string;
  readonly people: readonly ColleagueAtWork[];
  /** All of the colleagues: whoever else is at the board is a human. */
  readonly ids: ReadonlySet<PersonId>;
  readonly chance: Chance;
  /** Waits so long, or shorter when all is over; true while there is still something to do. */
  readonly pause: (ms: number) => Promise<boolean>;
}

/** Between two doings of one colleague: with seven of them, something happens every 10 to 40 seconds. */
const PAUSE_MS = [80_000, 260_000] as const;
/** From opening a case to doing something in it, and from there to leaving it. */
const LOOK_MS = [2_500, 7_000] as const;
const LINGER_MS = [4_000, 20_000] as const;
/** A case that a human has moved is theirs for so long. */
const HANDS_OFF_MS = 120_000;

/** Everybody at work until `pause` says that it is over. */
export async function workTogether(parts: ColleaguesParts): Promise<void> {
  await Promise.all(parts.people.map((person, index) => workAlone(person, index, parts)));
}

async function workAlone(person: ColleagueAtWork, index: number, parts: ColleaguesParts): Promise<void> {
  const chance = parts.chance.branch(person.name);
  // They come one after the other.
  let goesOn = await parts.pause(index * 2_500 + chance.whole(0, 2_000));
  while (goesOn) {
    const line = await callIn(parts.address, person).catch(() => null);
    if (line) await atBoard(line, person, chance, parts);
    line?.hangUp();
    goesOn = await parts.pause(5_000);
  }
}

async function atBoard(
  line: ColleagueLine,
  person: ColleagueAtWork,
  chance: Chance,
  { pause, ids }: ColleaguesParts,
): Promise<void> {
  const usual = countsOf(line);
  const wait = ([least, most]: readonly [number, number]) => pause(chance.whole(least, most));
  if (!(await pause(chance.whole(1_000, PAUSE_MS[1])))) return;
  while (line.isUp()) {
    const choice = choose(seenBy(line, person, usual, chance, ids));
    if (choice?.caseId) line.open(choice.caseId);
    if (!(await wait(LOOK_MS))) return;
    const done = choice && (await doIt(line, choice, ids));
    if (!(await wait(LINGER_MS))) return;
    if (chance.happens(0.05)) await takeBack(line, done, ids);
    if (chance.happens(0.6)) line.open(null);
    if (!(await wait(PAUSE_MS))) return;
  }
}

interface Done {
  readonly command: CommandId;
  readonly caseId: CaseId;
}

/** Unless a human has come to the case meanwhile. */
async function doIt(line: ColleagueLine, { caseId, said }: Choice, ids: ReadonlySet<PersonId>): Promise<Done | null> {
  if (!isFree(line, caseId, ids)) return null;
  const command = v7() as CommandId;
  const answer = await line.give({ id: command, unit: line.unit, ...said });
  return answer?.ok && caseId ? { command, caseId } : null;
}

async function takeBack(line: ColleagueLine, done: Done | null, ids: ReadonlySet<PersonId>): Promise<void> {
  if (done === null || !isFree(line, done.caseId, ids)) return;
  const { command, caseId } = done;
  await line.give({ id: v7(), unit: line.unit, type: "undo", payload: { command, cases: [caseId] } });
}

function countsOf(line: ColleagueLine): Seen["usual"] {
  const counts: Partial<Record<Stage, number>> = {};
  for (const card of line.cards()) {
    const stage = columnOf({ columns: line.columns() }, card.column)?.stage ?? "intake";
    counts[stage] = (counts[stage] ?? 0) + 1;
  }
  return counts;
}

function seenBy(
  line: ColleagueLine,
  { isLeader, unitName }: ColleagueAtWork,
  usual: Seen["usual"],
  chance: Chance,
  ids: ReadonlySet<PersonId>,
): Seen {
  const taken = takenByHumans(line, ids);
  const cards = line.cards().filter((card) => !taken(card));
  return {
    me: line.me,
    isLeader,
    unitName,
    columns: line.columns(),
    cards,
    usual,
    chance,
    moment: momentOf(line.now()),
  };
}

/** Open on a human's screen, or moved by one a moment ago. */
export function takenByHumans(line: ColleagueLine, ids: ReadonlySet<PersonId>): (card: Card) => boolean {
  const open = new Set(line.present().flatMap(({ id, caseId }) => (ids.has(id) || !caseId ? [] : [caseId])));
  return ({ id, lastMove }) =>
    open.has(id) || (lastMove !== null && !ids.has(lastMove.by) && line.now() - fromIso(lastMove.at) < HANDS_OFF_MS);
}

function isFree(line: ColleagueLine, caseId: CaseId | null, ids: ReadonlySet<PersonId>): boolean {
  const card = line.cards().find(({ id }) => id === caseId);
  return card === undefined || !takenByHumans(line, ids)(card);
}
