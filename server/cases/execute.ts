import {
  type CommitRequest,
  type Loaded,
  NoteIdTaken,
  type Organisation,
  type Plan,
  StorageFailed,
  type Store,
} from "#server/store/port.ts";
import type { Unit } from "#shared/domain/board.ts";
import type { Command } from "#shared/domain/commands.ts";
import type { Instant } from "#shared/domain/dates.ts";
import type { Context } from "#shared/domain/decision.ts";
import { ORGANISATION, type UnitId } from "#shared/domain/ids.ts";
import type { AgendaItem } from "#shared/domain/meeting.ts";
import { canCommand, type Viewer } from "#shared/domain/permissions.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import type { WordsBeside } from "#shared/domain/words-beside.ts";
import type { Tag, World } from "#shared/domain/world.ts";
import { momentOf, toIso } from "#shared/domain/zone.ts";
import { must } from "#shared/lib/must.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";
import { decide } from "./deciders.ts";
import { happeningOf } from "./journal-events.ts";
import { noteOfWords, type SealNote, wordsRefused } from "./note-of-words.ts";
import { scopeOf } from "./scopes.ts";
import { writesOf } from "./writes.ts";

/** Answers are kept this long; an older command can no longer be told from a new one (CA4). */
const REMEMBERED_DAYS = 30;
const DAY_MS = 86_400_000;

/** `words`: what was written beside the command; both are there afterwards, or neither (CA7). */
export type Execute = (command: Command, viewer: Viewer, words?: WordsBeside | null) => Promise<CommandAnswer>;

export interface Office {
  readonly store: Store;
  readonly now: () => Instant;
  /** What people's command ids are made by, where that is another clock than the product's: a demo's may be set. */
  readonly idClock?: () => Instant;
  readonly newId: () => string;
  /** Labels for a unit whose choice of them changes: read from the vault, which the rules never see (PR2). */
  readonly labelsOf: (unit: UnitId, labels: Unit["labels"]) => Promise<readonly Tag[]>;
  /** What a standup that begins now takes up, drawn from the board as everyone sees it; the rules look at it again (ST1). */
  readonly agendaOf?: (unit: UnitId) => Promise<Drawn>;
  /** Where commands may have words beside them. */
  readonly sealNote?: SealNote;
}

type Drawn = readonly Omit<AgendaItem, "answer">[];

/** The one path of every change: authorise, load, decide, write, answer (CA1). Parsing came before, broadcasting comes after. */
export function makeExecute(office: Office): Execute {
  return async (command, viewer, words = null) => {
    const now = office.now();
    const made = idTime(command.id);
    if (made !== null && (office.idClock ?? office.now)() - made > REMEMBERED_DAYS * DAY_MS) {
      return { ok: false, code: "command-too-old", data: { days: REMEMBERED_DAYS } };
    }
    const unit = command.unit === ORGANISATION ? null : command.unit;
    if (!canCommand(viewer, command.type, unit)) return { ok: false, code: "not-found", data: {} };
    try {
      return await commit(office, { command, words }, viewer, now);
    } catch (error) {
      const rejection = refusedBy(error);
      if (rejection) return { ok: false, ...rejection };
      throw error;
    }
  };
}

/** What the store threw, where that is an answer. */
function refusedBy(error: unknown): Rejection | null {
  if (error instanceof StorageFailed) return { code: "storage-failed", data: { cause: error.reason } };
  return error instanceof NoteIdTaken ? { code: "malformed", data: { path: "note.id" } } : null;
}

interface Given {
  readonly command: Command;
  readonly words: WordsBeside | null;
}

async function commit(office: Office, given: Given, viewer: Viewer, now: Instant): Promise<CommandAnswer> {
  const { command, words } = given;
  const organisation = await office.store.organisation();
  if (command.unit !== ORGANISATION && !organisation.units.has(command.unit))
    return { ok: false, code: "not-found", data: {} };
  const labels = await labelsFor(office, command, organisation);
  const unit = command.unit as UnitId;
  const agenda = command.type === "startMeeting" && office.agendaOf ? await office.agendaOf(unit) : [];
  const context: Context = { actor: viewer, moment: momentOf(now), unit, newId: office.newId, agenda };
  const refused = wordsRefused(words, command, context);
  if (refused) return { ok: false, ...refused };
  const request: CommitRequest = {
    commandId: command.id,
    actor: viewer.id,
    stream: command.unit,
    scope: scopeOf(
      command,
      organisation,
      agenda.map(({ caseId }) => caseId),
    ),
    now: toIso(now),
    plan: (loaded) => planned(loaded, given, context, { labels, sealNote: office.sealNote }),
  };
  return (await office.store.commit(request)).answer;
}

/** Choosing one's own labels again leaves those that were written. */
async function labelsFor(office: Office, { type, payload }: Command, { units }: Organisation): Promise<readonly Tag[]> {
  if (type !== "setUnitLabels") return [];
  const { unitId, labels } = payload;
  return labels === "own" && units.get(unitId)?.labels === "own" ? [] : office.labelsOf(unitId, labels);
}

interface FromVault {
  readonly labels: readonly Tag[];
  readonly sealNote: SealNote | undefined;
}

function planned(loaded: Loaded, { command, words }: Given, context: Context, { labels, sealNote }: FromVault): Plan {
  const decided = decide(worldOf(loaded), command, context);
  if (!decided.ok) return { ok: false, rejection: decided.error };
  const decision = labels.length > 0 ? { ...decided.value, tags: stillThere(labels, loaded) } : decided.value;
  const recording = { actor: context.actor.id, recordedAt: toIso(context.moment.at), backfill: false };
  const { told, outcomes } = decision;
  const said = { ...(told ? { told } : {}), ...(outcomes ? { outcomes } : {}) };
  const writes = writesOf(loaded, decision, recording, context.unit);
  if (!words) return { ok: true, writes, ...said };
  const note = noteOfWords(words, command, loaded, context, must(sealNote, "a vault"));
  return { ok: true, writes: { ...writes, notes: [note] }, ...said };
}

/** What was erased or protected since the vault was read gets no label, and no number back (PR4, CA7). */
const stillThere = (labels: readonly Tag[], { cases }: Loaded): readonly Tag[] =>
  labels.flatMap((tag) => {
    const found = cases.get(tag.caseId);
    if (!found || found.state.gone) return [];
    return [{ ...found.tag, label: found.state.isProtected ? null : tag.label }];
  });

/** What was loaded, as the rules see it: the journal's rows as what happened. */
function worldOf({ histories, ...loaded }: Loaded): World {
  const pasts = new Map(
    [...histories].map(([id, entries]) => [
      id,
      entries.map((entry) => {
        const { actor, recordedAt, backfill, commandId: command } = entry;
        return { ...happeningOf(entry), actor, recordedAt, backfill, command };
      }),
    ]),
  );
  return { ...loaded, pasts };
}

/** The time inside a UUIDv7; other UUIDs carry none, and their answers are kept for good. */
export function idTime(id: string): Instant | null {
  return id.charAt(14) === "7" ? (Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) as Instant) : null;
}
