import type { NoteInHand } from "#client/casework/use-note.ts";
import type { NoteId } from "#shared/domain/ids.ts";
import { ok, type Result } from "#shared/lib/result.ts";
import type { Order } from "./order.ts";

/** A command with the id of what was written beside it; one that takes none stays as it is. */
export function besideOrder(order: Order, note: NoteId): Order {
  switch (order.type) {
    case "correctFacts":
      return { ...order, payload: { ...order.payload, note } };
    case "correctMilestone":
      return { ...order, payload: { ...order.payload, note } };
    case "setStandIn":
      return { ...order, payload: { ...order.payload, note } };
    default:
      return order;
  }
}

/** The note first, then the commands that name it; else what to say beside the field. */
export async function ordersBeside(
  orders: readonly Order[],
  note: NoteInHand | undefined,
): Promise<Result<readonly Order[], string>> {
  if (!note || note.isBlank) return ok(orders);
  const written = await note.write();
  if (!written.ok) return written;
  const id = written.value;
  return ok(id === null ? orders : orders.map((order) => besideOrder(order, id)));
}
