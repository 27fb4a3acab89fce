import { and, asc, eq, inArray, or } from "drizzle-orm";
import type { PersonId, UnitId, ViewId } from "#shared/domain/ids.ts";
import type { SavedView } from "#shared/domain/world.ts";
import type { Connection } from "./connection.ts";
import { insertion } from "./insertion.ts";

const putViews = insertion({ name: "put_view", into: ({ views }) => views, replacing: ["id"] });

export async function writeViews(
  on: Connection,
  { saved, dropped }: { readonly saved?: SavedView; readonly dropped?: ViewId },
): Promise<void> {
  const { views } = on.tables;
  if (saved) await putViews(on, [saved]);
  if (dropped) await on.db.delete(views).where(eq(views.id, dropped));
}

/** One's own views of a unit and those that it shares, by name. */
export async function viewsFor(on: Connection, unit: UnitId, person: PersonId): Promise<readonly SavedView[]> {
  const { views } = on.tables;
  return on.db
    .select()
    .from(views)
    .where(and(eq(views.unit, unit), or(eq(views.owner, person), eq(views.shared, true))))
    .orderBy(asc(views.name), asc(views.id));
}

export async function viewsById(on: Connection, ids: readonly ViewId[]): Promise<ReadonlyMap<ViewId, SavedView>> {
  const { views } = on.tables;
  const rows = await on.db
    .select()
    .from(views)
    .where(inArray(views.id, [...ids]));
  return new Map(rows.map((view) => [view.id, view]));
}
