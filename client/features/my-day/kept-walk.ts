import type { Day } from "#shared/domain/dates.ts";
import type { CaseId, PersonId, UnitId } from "#shared/domain/ids.ts";
import { OUTCOMES, type Walk } from "./walk.ts";

/** A walk taken up again: one's own, in the same unit, of the last few days. Ids only, no word about any case. */
export interface WalkKey {
  readonly person: PersonId;
  readonly unit: UnitId;
  readonly today: Day;
}

const KEPT_DAYS = 3;
const storeKey = ({ person, unit }: WalkKey): string => `tavle-fredagsryd:${person}:${unit}`;

export function keepWalk(key: WalkKey, { queue, at, answers }: Walk): void {
  localStorage.setItem(storeKey(key), JSON.stringify({ day: key.today, queue, at, answers: [...answers] }));
}

export function forgetWalk(key: WalkKey): void {
  localStorage.removeItem(storeKey(key));
}

export function keptWalk(key: WalkKey): Walk | null {
  return readWalk(localStorage.getItem(storeKey(key)), key.today);
}

/** What was kept, unless it is too old or no walk at all. */
export function readWalk(text: string | null, today: Day): Walk | null {
  const kept: unknown = text === null ? null : parsed(text);
  if (typeof kept !== "object" || kept === null) return null;
  const { day, queue, at, answers } = kept as Readonly<Record<string, unknown>>;
  if (typeof day !== "number" || today - day > KEPT_DAYS || today < day) return null;
  if (typeof at !== "number" || !Array.isArray(queue) || !Array.isArray(answers)) return null;
  const known = answers.flatMap((pair): [CaseId, (typeof OUTCOMES)[number]][] => {
    const outcome = Array.isArray(pair) ? OUTCOMES.find((name) => name === pair[1]) : undefined;
    return outcome ? [[pair[0] as CaseId, outcome]] : [];
  });
  return { queue: queue.filter((id): id is CaseId => typeof id === "string"), at, answers: new Map(known) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
