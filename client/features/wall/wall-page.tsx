import { useCallback, useEffect, useState } from "react";
import { useSearch } from "wouter";
import { useSession } from "#client/session/session.tsx";
import { ErrorBoundary } from "#client/ui/error-boundary.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import type { WallKind } from "#shared/domain/display.ts";
import { canRead } from "#shared/domain/permissions.ts";
import type { SessionView } from "#shared/protocol/http.ts";
import { BrokenWall } from "./broken-wall.tsx";
import { LiveWall } from "./live-wall.tsx";
import { PairingScreen } from "./pairing-screen.tsx";
import { useDisplay } from "./use-display.ts";
import styles from "./wall.module.css";
import { WallMessage, WholePage } from "./wall-frame.tsx";

/** `/vaeg`: a paired screen's wall, a code to pair it by, or for who is signed in a look at the own unit's (WA1). */
export function WallPage() {
  const t = useTexts();
  useEffect(() => {
    document.title = t("app.title", { page: t("wall.title") });
  }, [t]);
  return (
    <WholePage>
      <ErrorBoundary broken={<BrokenWall />}>
        <WhatItIs />
      </ErrorBoundary>
    </WholePage>
  );
}

function WhatItIs() {
  const t = useTexts();
  const { state: session } = useSession();
  const { state, ask, revoke } = useDisplay();
  if (state.kind === "asking") return null;
  if (state.kind === "unreached") return <WallMessage title={t("wall.unreached")} lead={t("wall.unreachedHow")} />;
  if (state.kind === "revoked") return <Revoked onAgain={ask} />;
  if (state.kind === "display") {
    const { unit, kind } = state.display;
    return <LiveWall unit={unit.id} kind={kind} onEnd={revoke} />;
  }
  if (session.kind === "asking") return null;
  const looked = session.kind === "someone" ? <Preview session={session.session} /> : null;
  return looked && mayLook(session) ? looked : <PairingScreen onPaired={ask} />;
}

type Session = ReturnType<typeof useSession>["state"];

/** An administrator has no cases to look at: their screen is paired like any other. */
function mayLook(session: Session): boolean {
  return (
    session.kind === "someone" && session.session.units.some(({ id }) => canRead(viewerOf(session.session), "wall", id))
  );
}

const viewerOf = ({ person, units }: SessionView) => ({
  id: person.id,
  role: person.role,
  units: units.map(({ id }) => id),
});

const KINDS: Readonly<Record<string, WallKind>> = { gang: "corridor", rum: "room" };

/** `?enhed=…&slags=gang|rum`: the corridor's unless asked for otherwise. */
function Preview({ session }: { readonly session: SessionView }) {
  const t = useTexts();
  const { expire } = useSession();
  const asked = new URLSearchParams(useSearch());
  const [isGone, setGone] = useState(false);
  const kind = KINDS[asked.get("slags") ?? ""] ?? "corridor";
  const wanted = asked.get("enhed");
  const unit = session.units.find(({ id }) => wanted === null || id === wanted);
  const end = useCallback((why: string) => (why === "signed-out" ? expire() : setGone(true)), [expire]);
  if (!unit || isGone) return <WallMessage title={t("wall.notYours")} lead={t("wall.unreachedHow")} />;
  return <LiveWall unit={unit.id} kind={kind} note={t("wall.preview", { kind: t(`wall.kind.${kind}`) })} onEnd={end} />;
}

/** Blank, with the reason (WA1). */
function Revoked({ onAgain }: { readonly onAgain: () => void }) {
  const t = useTexts();
  return (
    <WallMessage title={t("wall.revoked")} lead={t("wall.revokedHow")} fresh="revoked">
      <button type="button" className={styles.again} onClick={onAgain}>
        {t("wall.pairAgain")}
      </button>
    </WallMessage>
  );
}
