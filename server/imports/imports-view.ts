import type { KeptImport } from "#server/store/list-keeping.ts";
import type { Store } from "#server/store/port.ts";
import type { PersonId } from "#shared/domain/ids.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import type { ImportsView } from "#shared/protocol/lists.ts";
import { readUndo } from "./list-undo.ts";
import { builtOnSince } from "./plan-take-back.ts";
import { figuresOf, MOST_IMPORTS, mayTell } from "./take-back.ts";

/** The history of lists, newest first, as far as it is this person's. Who has no name here came by the command line. */
export async function importsFor(store: Store, viewer: Viewer): Promise<ImportsView> {
  const { people } = await store.organisation();
  const nameOf = (id: PersonId) => people.get(id)?.name ?? "";
  const told = (await store.listImports(MOST_IMPORTS)).filter((taken) => mayTell(viewer, taken));
  const imports = await Promise.all(
    told.map(async (taken) => ({
      ...{ id: taken.id, kind: taken.kind, at: taken.at, by: nameOf(taken.actor), source: taken.source },
      ...{ fileName: taken.fileName, asOf: taken.asOf },
      figures: figuresOf(taken),
      takenBack: taken.takenBack && { at: taken.takenBack.at, by: nameOf(taken.takenBack.by) },
      mayTakeBack: await mayTakeBack(store, taken),
    })),
  );
  return { imports };
}

async function mayTakeBack(store: Store, { id, kind, hasUndo }: KeptImport): Promise<boolean> {
  const undo = kind === "cases" && hasUndo ? readUndo(await store.listUndo(id)) : null;
  if (undo === null) return false;
  const touched = [...undo.created, ...undo.changed].map(([caseId]) => caseId);
  const versions = await store.caseVersions(touched);
  const noted = await store.notedAmong(undo.created.map(([caseId]) => caseId));
  return (
    builtOnSince(
      undo,
      (caseId) => versions.get(caseId),
      (caseId) => noted.has(caseId),
    ) === 0
  );
}
