import type { Unit } from "./board.ts";
import type { Kind, Stage } from "./case.ts";
import type { ProvisionId } from "./ids.ts";
import type { Viewer } from "./permissions.ts";
import { maySee } from "./visibility.ts";
import type { TaggedCase } from "./world.ts";

/** Another case of the same citizen, as it stands beside the one that is open. */
export interface OtherCase {
  readonly number: string;
  readonly unit: Pick<Unit, "id" | "name">;
  readonly provision: ProvisionId;
  readonly kind: Kind;
  readonly stage: Stage;
  readonly closed: boolean;
}

/**
 * The citizen's other cases that this viewer may see, and no trace of those they may not (PR4, PR6): open ones first,
 * inside each the one received last. A case of an erased citizen has no number, and no others.
 */
export function otherCasesFor(
  viewer: Viewer,
  found: readonly TaggedCase[],
  units: ReadonlyMap<Unit["id"], Unit>,
): readonly OtherCase[] {
  return found
    .filter(({ state, tag }) => tag.number !== "" && maySee(viewer, state))
    .sort(openFirst)
    .flatMap(({ state: { unit: id, provision, kind, stage }, tag: { number } }) => {
      const unit = units.get(id);
      return unit
        ? [{ number, unit: { id, name: unit.name }, provision, kind, stage, closed: stage === "closed" }]
        : [];
    });
}

function openFirst(a: TaggedCase, b: TaggedCase): number {
  const closed = Number(a.state.stage === "closed") - Number(b.state.stage === "closed");
  if (closed !== 0) return closed;
  if (a.state.receivedOn !== b.state.receivedOn) return a.state.receivedOn < b.state.receivedOn ? 1 : -1;
  return a.tag.number < b.tag.number ? -1 : 1;
}
