import { type RefObject, useEffect, useSyncExternalStore } from "react";
import { useSayOpen } from "#client/casework/use-say-open.ts";
import type { BoardSync } from "#client/sync/board-sync.ts";
import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import hidden from "#client/ui/visually-hidden.module.css";
import type { Instant } from "#shared/domain/dates.ts";
import type { Viewer } from "#shared/domain/permissions.ts";
import styles from "./case.module.css";
import { CaseMessage } from "./case-message.tsx";
import { CaseSheet } from "./case-sheet.tsx";
import { type OpenCase, useCase } from "./use-case.ts";

export interface CaseContentProps {
  readonly number: string;
  readonly viewer: Viewer;
  /** The board that is open beside: it tells when the case has changed, and what time it is. */
  readonly sync: BoardSync | null;
  readonly onSignedOut: () => void;
  /** Null where the case is a page of its own. */
  readonly onClose: (() => void) | null;
  readonly within: RefObject<HTMLElement | null>;
}

const silent = () => () => undefined;
const ownClock = () => Date.now() as Instant;

/** A case in each of its states: on its way, there, not to be had. */
export function CaseContent({ number, viewer, sync, onSignedOut, onClose, within }: CaseContentProps) {
  const t = useTexts();
  const now = sync?.now ?? ownClock;
  const open = useCase(number, viewer.id, now);
  const { view, problem, reload } = open;
  const caseId = view?.card.id;
  const shown = useSyncExternalStore(sync?.subscribe ?? silent, () =>
    caseId ? sync?.picture().cards.get(caseId) : undefined,
  );
  const state = useSyncExternalStore(sync?.subscribe ?? silent, () => sync?.picture().state);
  useSayOpen(sync, caseId ?? null);
  usePageTitle(t("app.title", { page: t("case.title", { number }) }));
  useEffect(() => {
    if (problem === "signed-out") onSignedOut();
  }, [problem, onSignedOut]);
  useFreshness(open, shown?.version, state === "live");

  if (view) {
    const isNewer = shown !== undefined && (shown.pending || shown.version > view.card.version);
    const card = isNewer ? shown : view.card;
    return <CaseSheet {...{ open, view, card, viewer, sync, now, within, onClose }} />;
  }
  if (problem === "not-found") return <CaseMessage title={t("refuse.notFound")} onClose={onClose} />;
  if (problem === "unreachable") {
    return (
      <CaseMessage title={t("case.offline")} onClose={onClose}>
        <Button onPress={reload}>{t("case.retry")}</Button>
      </CaseMessage>
    );
  }
  return <CaseSkeleton number={number} />;
}

function CaseSkeleton({ number }: { readonly number: string }) {
  const t = useTexts();
  return (
    <div className={styles.skeleton} aria-busy="true">
      <p role="status" className={hidden.hidden}>
        {t("case.loading")}
      </p>
      <h1>{number}</h1>
      <div className={styles.ghost} aria-hidden="true" />
      <div className={styles.ghost} aria-hidden="true" />
      <div className={styles.ghost} aria-hidden="true" />
    </div>
  );
}

/** The window's title while the case is in front; the page beneath gets its own back. */
function usePageTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}

/** Reads the case again when the board tells that it has changed or left, when the line is back, and when one returns to it. */
function useFreshness({ view, problem, reload }: OpenCase, version: number | undefined, isLive: boolean): void {
  const known = view?.card.version;
  const isOutdated = known !== undefined && version !== undefined && version > known;
  useEffect(() => {
    if (isOutdated) reload();
  }, [isOutdated, reload]);
  const isOnBoard = version !== undefined;
  useEffect(() => {
    if (!isOnBoard) return;
    return () => reload();
  }, [isOnBoard, reload]);
  const isBack = problem === "unreachable" && isLive;
  useEffect(() => {
    if (isBack) reload();
  }, [isBack, reload]);
  useEffect(() => {
    const onReturn = () => document.visibilityState === "visible" && reload();
    document.addEventListener("visibilitychange", onReturn);
    return () => document.removeEventListener("visibilitychange", onReturn);
  }, [reload]);
}
