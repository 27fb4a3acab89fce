import { createContext, useContext, useSyncExternalStore } from "react";
import { type DragState, makeDragStore } from "./drag-store.ts";

export const DragContext = createContext(makeDragStore());

/** A part of the drag's state; the component renders again only when that part changes. */
export function useDrag<T>(select: (state: DragState) => T): T {
  const store = useContext(DragContext);
  return useSyncExternalStore(store.subscribe, () => select(store.read()));
}
