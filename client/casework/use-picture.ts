import { useEffect, useSyncExternalStore } from "react";
import type { BoardPicture, BoardSync } from "#client/sync/board-sync.ts";

/** A unit's board as it is now; says when one is signed in no longer. */
export function usePicture(sync: BoardSync, onSignedOut: () => void): BoardPicture {
  const picture = useSyncExternalStore(sync.subscribe, sync.picture);
  const { ended } = picture;
  useEffect(() => {
    if (ended === "signed-out") onSignedOut();
  }, [ended, onSignedOut]);
  return picture;
}
