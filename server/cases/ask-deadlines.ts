import { z } from "zod";
import { type CaseFacts, KINDS, type Kind, type Milestone } from "#shared/domain/case.ts";
import { type PlainDate, toDay } from "#shared/domain/dates.ts";
import { type ClockState, type Deadline, isInstant, type NoRule } from "#shared/domain/deadline.ts";
import { deadlinesOf } from "#shared/domain/deadlines.ts";
import { yardstickOf } from "#shared/domain/decision.ts";
import type { ProvisionId } from "#shared/domain/ids.ts";
import { isValidOn, PROVISIONS } from "#shared/domain/provisions.ts";
import { resolveSection } from "#shared/domain/sections.ts";
import { stateOf } from "#shared/domain/standing.ts";
import type { Frame } from "#shared/domain/world.ts";
import { fromIso, momentOf, startOfDay, toIso, toLocalIso } from "#shared/domain/zone.ts";
import { explain } from "#shared/i18n/explain.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import { isoInstant, plainDate } from "#shared/protocol/scalars.ts";

/** A case that somebody imagines; `provision` is an id or a section as written. */
export const deadlineRequest = z.strictObject({
  provision: z.string().trim().min(1).max(60),
  receivedOn: plainDate,
  receivedAt: isoInstant.optional(),
  kind: z.enum(KINDS).optional(),
  decidedOn: plainDate.optional(),
  now: isoInstant,
});
export type DeadlineRequest = z.infer<typeof deadlineRequest>;

/** A clock as the command line gives it; instants in local time with their offset. */
export interface DeadlineRow {
  readonly clock: string;
  readonly due: string;
  readonly lastWorkday: PlainDate;
  readonly state: ClockState;
  readonly rule: string | null;
  readonly explanation: readonly string[];
}

export interface AskedDeadlines {
  readonly rows: readonly DeadlineRow[];
  readonly noRule: NoRule | null;
}

/** The deadlines of an imagined case, by the very functions that draw the board (DL1); unknown sections are refused. */
export function askDeadlines(
  by: Pick<Frame, "rulebook" | "closedDays">,
  asked: DeadlineRequest,
): Result<AskedDeadlines, "provision-unknown"> {
  const provision = provisionAsked(asked.provision, asked.receivedOn);
  if (provision === null) return refuse("provision-unknown");
  const { rulebook, calendars } = yardstickOf(by);
  const { deadlines, noRule } = deadlinesOf(factsOf(asked, provision), rulebook, calendars);
  const moment = momentOf(fromIso(asked.now));
  return ok({ rows: deadlines.map((deadline) => rowOf(deadline, stateOf(deadline, moment))), noRule });
}

const rowOf = (deadline: Deadline, state: ClockState): DeadlineRow => ({
  clock: deadline.clock,
  due: isInstant(deadline.due) ? toLocalIso(fromIso(deadline.due)) : deadline.due,
  lastWorkday: deadline.lastWorkday,
  state,
  rule: deadline.rule,
  explanation: explain(deadline, "da").map(plainSpaces),
});

/** A screen keeps "§ 85" on one line; a terminal or a script wants to search for it. */
const plainSpaces = (sentence: string): string => sentence.replaceAll("\u00a0", " ");

/** An id that holds on the day of receipt is taken at its word; everything else is read like a section in a list (DL8). */
function provisionAsked(text: string, receivedOn: PlainDate): ProvisionId | null {
  const named = PROVISIONS.find(({ id }) => id === text);
  if (named && isValidOn(named, receivedOn)) return named.id;
  const resolved = resolveSection(named ? `${named.law} ${named.section}` : text, receivedOn);
  return resolved.ok ? resolved.value.provision : (named?.id ?? null);
}

function factsOf({ receivedOn, receivedAt, kind, decidedOn }: DeadlineRequest, provision: ProvisionId): CaseFacts {
  const meant: Kind = kind ?? (provision === "BL-136" ? "notification" : "new");
  return {
    provision,
    kind: meant,
    subType: null,
    receivedOn,
    earlier: [],
    stage: decidedOn === undefined ? "investigation" : "followUp",
    source: "board",
    milestones: decidedOn === undefined ? [] : [decidedMilestone(decidedOn)],
    notices: [],
    notifications: meant === "notification" ? [{ receivedOn, receivedAt: receivedAt ?? null }] : [],
    followUpOn: null,
    stop: null,
  };
}

const decidedMilestone = (on: PlainDate): Milestone => ({
  name: "decided",
  on,
  outcome: "granted",
  recordedAt: toIso(startOfDay(toDay(on))),
});
