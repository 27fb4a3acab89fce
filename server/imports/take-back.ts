import { setImmediate as turn } from "node:timers/promises";
import { happeningOf } from "#server/cases/journal-events.ts";
import type { KeptImport } from "#server/store/list-keeping.ts";
import type { Loaded, Store } from "#server/store/port.ts";
import { applyEvent } from "#shared/domain/apply-event.ts";
import type { CaseState } from "#shared/domain/case.ts";
import { type CaseId, type CommandId, ORGANISATION } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import type { Rejection } from "#shared/domain/rejections.ts";
import { toIso } from "#shared/domain/zone.ts";
import { must } from "#shared/lib/must.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import type { ImportsView, TakeBackView } from "#shared/protocol/lists.ts";
import type { ImportOffice } from "./import-list.ts";
import { labelsBefore } from "./labels-before.ts";
import { type ListUndo, readUndo } from "./list-undo.ts";
import {
  atOnce,
  caughtUp,
  everythingSince,
  inSlices,
  isSameOrganisation,
  later,
  Outdated,
  picture,
} from "./picture.ts";
import { builtOnSince, isUntouchedBy, planTakeBack, type TakingListBack } from "./plan-take-back.ts";
import { SLICE } from "./table.ts";
import type { TakingTurns } from "./taking-turns.ts";

export type TakeBack = (
  viewer: Viewer,
  importId: CommandId,
  dryRun: boolean,
) => Promise<Result<TakeBackView, Rejection>>;

/** Imports that the history tells of, and that are looked through for one. */
export const MOST_IMPORTS = 500;

/** A leader's history has the own lists; an administrator's all. */
export const mayTell = (viewer: Viewer, { actor }: Pick<KeptImport, "actor">): boolean =>
  viewer.role === "administrator" || actor === viewer.id;

/** Takes the latest list of its kind back, as long as nobody has built on it; in turn with lists that come in. */
export const makeTakeBack =
  (office: ImportOffice, inTurn: TakingTurns): TakeBack =>
  (viewer, importId, dryRun) =>
    inTurn(() => takeBack(office, viewer, importId, dryRun));

async function takeBack(
  office: ImportOffice,
  viewer: Viewer,
  importId: CommandId,
  dryRun: boolean,
): Promise<Result<TakeBackView, Rejection>> {
  const { store } = office;
  const taken = (await store.listImports(MOST_IMPORTS)).find(({ id }) => id === importId);
  if (!taken || !mayTell(viewer, taken)) return refuse({ code: "not-found", data: {} });
  const undo = taken.kind === "cases" && taken.hasUndo ? readUndo(await store.listUndo(importId)) : null;
  if (undo === null) return builtOn(0);
  const pictured = await picture(store);
  const noted = await store.notedAmong(undo.created.map(([id]) => id));
  const later = builtOnSince(
    undo,
    (id) => pictured.cases.get(id)?.state.version,
    (id) => noted.has(id),
  );
  if (later > 0) return builtOn(later);
  if (dryRun) return ok(viewOf(taken));
  const taking = await prepare(office, viewer, importId, undo, pictured);
  for (let known = pictured; ; ) {
    known = (await caughtUp(store, known)).pictured;
    try {
      return await carryOut(office, taken, taking, known);
    } catch (fault) {
      if (!(fault instanceof Outdated)) throw fault;
    }
  }
}

/** Somebody has worked on so many of its cases since; none where a later list came in. */
const builtOn = (cases: number) => refuse<Rejection>({ code: "list-built-on", data: { cases } });

/** As the history tells of them. */
export const figuresOf = ({ figures }: Pick<KeptImport, "figures">) =>
  figures as ImportsView["imports"][number]["figures"];

/** The history's own figures: what is more or less in truth would be a case that nobody is to notice (PR4). */
const viewOf = (taken: KeptImport): TakeBackView => {
  const { created, updated } = figuresOf(taken);
  return { withdrawn: created, restored: updated };
};

/** Decided before the transaction, and once more within it where the board has moved on meanwhile. */
async function carryOut(
  { store, newId }: ImportOffice,
  taken: KeptImport,
  taking: TakingListBack,
  pictured: Loaded,
): Promise<Result<TakeBackView, Rejection>> {
  const { actor, recordedAt: at } = taking.recorded;
  const { hasUndo: _, ...told } = taken;
  const preview = await inSlices(planTakeBack(pictured, taking), () => null);
  const { answer } = await store.commit({
    commandId: newId() as CommandId,
    actor,
    stream: ORGANISATION,
    scope: { ...everythingSince(pictured), notedAmong: taking.undo.created.map(([id]) => id) },
    now: at,
    plan(loaded) {
      if (!isSameOrganisation(loaded, pictured)) throw new Outdated("the organisation has changed meanwhile");
      const now = later(loaded, pictured);
      const planned = isUntouchedBy(now, taking) ? preview : atOnce(planTakeBack(now.pictured, taking));
      if (planned.builtOn > 0)
        return { ok: false, rejection: { code: "list-built-on", data: { cases: planned.builtOn } } };
      const listImport = { ...told, undo: null, takenBack: { at, by: actor } };
      const audited = [{ at, actor, action: "takeListBack", caseId: null, citizenId: null, purpose: null } as const];
      return { ok: true, writes: { entries: [], ...planned.writes, listImport, audited } };
    },
  });
  if (answer.ok) return ok(viewOf(taken));
  const { ok: _refused, ...rejection } = answer;
  return refuse(rejection);
}

async function prepare(
  { store, vault, now }: ImportOffice,
  { id: actor }: Viewer,
  importId: CommandId,
  undo: ListUndo,
  pictured: Loaded,
): Promise<TakingListBack> {
  const before = new Map<CaseId, CaseState>();
  for (const [index, [id]] of undo.changed.entries()) {
    before.set(id, (await asBefore(store, id, importId)) ?? must(pictured.cases.get(id), `case ${id}`).state);
    if (index % SLICE === SLICE - 1) await turn();
  }
  const labelOf = await labelsBefore({ store, vault }, undo, [...before.values()], pictured.organisation);
  return { undo, before, recorded: { actor, recordedAt: toIso(now()) }, labelOf };
}

/** The case as the journal had it before that command; null where the command told nothing of it. */
async function asBefore(store: Store, id: CaseId, command: CommandId): Promise<CaseState | null> {
  const entries = await store.history(id);
  const first = entries.findIndex(({ commandId }) => commandId === command);
  if (first < 0) return null;
  return entries
    .slice(0, first)
    .reduce<CaseState | null>((state, entry) => applyEvent(state, happeningOf(entry), entry), null);
}
