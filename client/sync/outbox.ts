import type { Command, Payloads } from "#shared/domain/commands.ts";
import type { CaseId, CommandId } from "#shared/domain/ids.ts";
import type { KeptCommand } from "./keep.ts";

/** A command on its way: not sent, sent and unanswered, or accepted with the number that its change will come with. */
export interface Outgoing {
  readonly command: Command;
  /** The numbers of the cases it is about, as its giver saw them: what is refused later is named by them. */
  readonly numbers: readonly string[];
  readonly state: "waiting" | "sent" | "accepted";
  /** The unit's number after it; null until accepted. */
  readonly seq: number | null;
}

/** In the order they were given. This is what is in memory; `Keep` has what survives a reload. */
export type Outbox = readonly Outgoing[];

export const isUnanswered = ({ state }: Outgoing): boolean => state !== "accepted";

export const waits = ({ command, numbers }: KeptCommand): Outgoing => ({
  command,
  numbers,
  state: "waiting",
  seq: null,
});

/** What an earlier page has left was given before everything here; what is here already is not taken twice. */
export function putFirst(outbox: Outbox, kept: readonly KeptCommand[]): Outbox {
  const here = new Set(outbox.map(({ command }) => command.id));
  return [...kept.filter(({ command }) => !here.has(command.id)).map(waits), ...outbox];
}

/** The next to send: one at a time, so that they are judged in order. Null while one waits for its answer. */
export function nextToSend(outbox: Outbox): Command | null {
  if (outbox.some(({ state }) => state === "sent")) return null;
  return outbox.find(({ state }) => state === "waiting")?.command ?? null;
}

const change = (outbox: Outbox, id: CommandId, now: Partial<Outgoing>): Outbox =>
  outbox.map((outgoing) => (outgoing.command.id === id ? { ...outgoing, ...now } : outgoing));

export const sent = (outbox: Outbox, id: CommandId): Outbox => change(outbox, id, { state: "sent" });

/** Its guess stays until the frame with its number has come, so that nothing flickers back (SY3). */
export const accepted = (outbox: Outbox, id: CommandId, seq: number): Outbox =>
  change(outbox, id, { state: "accepted", seq });

export const without = (outbox: Outbox, id: CommandId): Outbox => outbox.filter(({ command }) => command.id !== id);

/** The line is lost: what has no answer is sent again, with the same id (CA4). */
export const unsent = (outbox: Outbox): Outbox =>
  outbox.map((outgoing) => (outgoing.state === "sent" ? { ...outgoing, state: "waiting" } : outgoing));

/** Without the accepted ones whose change is in the picture now. */
export const arrived = (outbox: Outbox, seq: number): Outbox =>
  outbox.filter((outgoing) => outgoing.seq === null || outgoing.seq > seq);

/** The cards that a command is about. */
export function casesOf({ payload }: { readonly payload: Payloads[keyof Payloads] }): readonly CaseId[] {
  if ("caseId" in payload) return [payload.caseId];
  if ("changes" in payload) return [...new Set(payload.changes.map((change) => change.payload.caseId))];
  return "cases" in payload ? payload.cases : [];
}

/** The card a command is about; null where it is about no single one. */
export function caseOf(command: { readonly payload: Payloads[keyof Payloads] }): CaseId | null {
  return "caseId" in command.payload ? command.payload.caseId : null;
}
