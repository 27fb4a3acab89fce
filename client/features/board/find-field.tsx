import { ChevronDown, ChevronUp, Search, X } from "lucide-react";
import { type KeyboardEvent, useContext, useDeferredValue, useEffect, useMemo, useRef } from "react";
import { Button } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import { SearchField } from "react-aria-components/SearchField";
import { FindCitizenContext } from "#client/casework/find-citizen.ts";
import type { BoardPicture } from "#client/sync/board-sync.ts";
import { useTexts } from "#client/ui/locale.tsx";
import { cprIn } from "#shared/domain/cpr-like.ts";
import type { CaseId } from "#shared/domain/ids.ts";
import type { ColumnView } from "./derive-board.ts";
import styles from "./find.module.css";
import { type Found, findCards, holdsCpr, matching } from "./find-cards.ts";
import { FindContext, useFindState } from "./find-state.ts";
import { useFindKeys } from "./use-find-keys.ts";

export interface FindFieldProps {
  readonly picture: BoardPicture;
  readonly columns: readonly ColumnView[];
  /** Gives a card the focus, wherever it is on the board. */
  readonly onGo: (card: CaseId) => void;
  readonly onClearFilter: () => void;
}

/** The board's own find: marks the cards found, and goes from one to the next, also to those that are not mounted. */
export function FindField({ picture, columns, onGo, onClearFilter }: FindFieldProps) {
  const t = useTexts();
  const find = useContext(FindContext);
  const text = useFindState((state) => state.text);
  const { found, foundFor } = useFound(picture, columns);
  const step = (by: 1 | -1): boolean => {
    const state = find.read();
    // Whoever presses Enter at once does not wait for what is looked for a moment after the key.
    const isLate = state.text !== foundFor;
    const { hits } = isLate ? findCards(matching(state.text, picture.people), picture, columns) : found;
    const next = following(hits, state.at, by);
    if (!next) return false;
    find.visit(next);
    onGo(next);
    return true;
  };
  const findCitizen = useContext(FindCitizenContext);
  /** A CPR number never stays here as text: it goes on to the look-up that is logged (PR1). */
  const type = (typed: string) => {
    const cpr = cprIn(typed);
    if (!findCitizen || cpr === null) return find.type(typed);
    find.type("");
    findCitizen(cpr);
  };
  const field = useRef<HTMLInputElement>(null);
  useFindKeys(field, step);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  const isAsking = text.trim() !== "";
  return (
    <div className={`${styles.find} ${isAsking ? styles.asking : ""}`}>
      <SearchField
        aria-label={t("find.label")}
        value={text}
        onChange={type}
        onKeyDown={onKeyDown}
        className={styles.field}
      >
        <Search aria-hidden size={14} className={styles.icon} />
        <Input
          ref={field}
          className={styles.input}
          placeholder={t("find.label")}
          autoComplete="off"
          spellCheck={false}
          aria-keyshortcuts="Control+F /"
        />
        {isAsking && !holdsCpr(text) && <FindHits found={found} onStep={step} />}
        {isAsking && (
          <Button className={styles.button} aria-label={t("find.clear")}>
            <X aria-hidden size={14} />
          </Button>
        )}
      </SearchField>
      {isAsking && <FindNote text={text} found={found} onClearFilter={onClearFilter} />}
    </div>
  );
}

/** Looked for a moment after the key, so that typing never waits for a large board. */
function useFound(picture: BoardPicture, columns: readonly ColumnView[]) {
  const find = useContext(FindContext);
  const text = useDeferredValue(useFindState((state) => state.text));
  const { people } = picture;
  const matches = useMemo(() => matching(text, people), [text, people]);
  const found = useMemo(() => findCards(matches, picture, columns), [matches, picture, columns]);
  useEffect(() => find.mark(found.hits), [find, found]);
  useEffect(() => () => find.mark([]), [find]);
  return { found, foundFor: text };
}

function following(hits: readonly CaseId[], at: CaseId | null, by: 1 | -1): CaseId | undefined {
  const index = at === null ? -1 : hits.indexOf(at);
  if (index < 0) return by > 0 ? hits[0] : hits.at(-1);
  return hits[(index + by + hits.length) % hits.length];
}

/** "3 af 12", and the way to the next. */
function FindHits({ found: { hits }, onStep }: { readonly found: Found; readonly onStep: (by: 1 | -1) => void }) {
  const t = useTexts();
  const at = useFindState((state) => state.at);
  const index = at === null ? -1 : hits.indexOf(at);
  const count = hits.length;
  return (
    <>
      <span role="status" className={styles.count}>
        {index < 0 ? t("find.found", { count }) : t("find.position", { at: index + 1, count })}
      </span>
      {/* No part of the search field, which would make them its clear button. */}
      {count > 0 && (
        <>
          <button
            type="button"
            className={styles.button}
            aria-label={t("find.previous")}
            title={t("find.previous")}
            onClick={() => onStep(-1)}
          >
            <ChevronUp aria-hidden size={15} />
          </button>
          <button
            type="button"
            className={styles.button}
            aria-label={t("find.next")}
            title={t("find.next")}
            onClick={() => onStep(1)}
          >
            <ChevronDown aria-hidden size={15} />
          </button>
        </>
      )}
    </>
  );
}

interface FindNoteProps {
  readonly text: string;
  readonly found: Found;
  readonly onClearFilter: () => void;
}

/** Why something was not found: it is not looked for here, or the filters hide it. */
function FindNote({ text, found: { hits, hidden }, onClearFilter }: FindNoteProps) {
  const t = useTexts();
  if (holdsCpr(text)) {
    return (
      <p role="status" className={styles.note}>
        {t("find.cpr")}
      </p>
    );
  }
  if (hits.length > 0 || hidden === 0) return null;
  return (
    <p role="status" className={styles.note}>
      {t("find.hidden", { count: hidden })}
      <button type="button" className={styles.link} onClick={onClearFilter}>
        {t("filter.clear")}
      </button>
    </p>
  );
}
