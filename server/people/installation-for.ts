import type { Store } from "#server/store/port.ts";
import { LIST_KINDS, type ListKind } from "#shared/domain/list-fields.ts";
import { canManage, type Viewer } from "#shared/domain/permissions.ts";
import type { InstallationView, PeopleView } from "#shared/protocol/people.ts";

const LATEST = 50;

/** How far the installation has come, as far as the viewer looks after it. */
export async function installationFor(
  store: Store,
  viewer: Viewer,
  { units, people }: PeopleView,
): Promise<InstallationView> {
  const seqs = await store.streams();
  const here = people.filter(({ active }) => active);
  return {
    units,
    hasCases: units.some(({ id }) => (seqs.get(id) ?? 0) > 0),
    people: here.length,
    signsIn: here.filter(({ signsIn }) => signsIn).length,
    lists: canManage(viewer, "lists", null) ? await latestLists(store) : NONE,
  };
}

const NONE: InstallationView["lists"] = { cases: null, staff: null };

async function latestLists(store: Store): Promise<InstallationView["lists"]> {
  const imports = await store.listImports(LATEST);
  const { people } = await store.organisation();
  const latest = (kind: ListKind) => {
    const found = imports.find((one) => one.kind === kind && one.takenBack === null);
    return found ? { at: found.at, by: people.get(found.actor)?.name ?? null, fileName: found.fileName } : null;
  };
  return Object.fromEntries(LIST_KINDS.map((kind) => [kind, latest(kind)])) as Record<
    ListKind,
    ReturnType<typeof latest>
  >;
}
