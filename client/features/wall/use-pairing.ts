import { useEffect, useRef, useState } from "react";
import type { PairingView } from "#shared/protocol/displays.ts";
import { askPairing, claimPairing } from "./wall-requests.ts";

/** How often a screen asks what came of its code. */
const ASK_MS = 3_000;

interface Pairing {
  /** Null while there is none. */
  readonly held: PairingView | null;
  readonly isUnreached: boolean;
}

const NONE: Pairing = { held: null, isUnreached: false };

/**
 * Shows a code until it is confirmed. Whether one has run out is the server's to say: this screen's clock may be a day
 * wrong. Then the next code comes by itself.
 */
export function usePairing(onPaired: () => void): Pairing {
  const [shown, setShown] = useState(NONE);
  const paired = useRef(onPaired);
  useEffect(() => {
    paired.current = onPaired;
  });
  useEffect(() => {
    let isOver = false;
    let pairing = NONE;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const step = async (): Promise<void> => {
      const next = await after(pairing);
      if (isOver) return;
      if (next === "paired") return paired.current();
      pairing = next;
      setShown(next);
      timer = setTimeout(() => void step(), ASK_MS);
    };
    void step();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, []);
  return shown;
}

async function after({ held }: Pairing): Promise<Pairing | "paired"> {
  if (!held) return begun();
  const reply = await claimPairing(held.secret);
  if (reply.ok) return reply.value.state === "paired" ? "paired" : { held, isUnreached: false };
  // A code that has run out is followed by another at once.
  return reply.problem.code === "not-found" ? begun() : { held, isUnreached: true };
}

async function begun(): Promise<Pairing> {
  const reply = await askPairing();
  return { held: reply.ok ? reply.value : null, isUnreached: !reply.ok };
}
