import type { Store, StoredCase } from "#server/store/port.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import { maySee } from "#shared/domain/visibility.ts";

/** The case of a number, for those who may see it; null for all others, as if there were none (PR5). */
export async function findCase(
  store: Pick<Store, "caseByNumber">,
  viewer: Viewer,
  number: string,
): Promise<StoredCase | null> {
  const found = await store.caseByNumber(number);
  return found && maySee(viewer, found.state) ? found : null;
}
