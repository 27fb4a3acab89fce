import { useRef, useState } from "react";
import { useIsHere } from "#client/casework/use-is-here.ts";
import { noteWriter, type WriteNote } from "#client/casework/write-note.ts";
import { useTexts } from "#client/ui/locale.tsx";
import type { Card } from "#shared/domain/card.ts";
import type { CaseId, NoteId } from "#shared/domain/ids.ts";

export interface Lines {
  readonly text: (id: CaseId) => string;
  readonly change: (id: CaseId, text: string) => void;
  /** The line that could not be kept, and why. */
  readonly problem: { readonly caseId: CaseId; readonly text: string } | null;
  /** Writes the lines of these cases, one after the other; null where one could not be kept, or nobody waits any more. */
  readonly write: (cases: readonly CaseId[]) => Promise<ReadonlyMap<CaseId, NoteId> | null>;
}

/** A line for each case that is handed over. What is kept already is not sent again on a second try. */
export function useLines(cards: readonly Card[]): Lines {
  const t = useTexts();
  const [texts, setTexts] = useState<ReadonlyMap<CaseId, string>>(new Map());
  const [problem, setProblem] = useState<Lines["problem"]>(null);
  const writers = useRef(new Map<CaseId, WriteNote>());
  const isHere = useIsHere();
  const text = (id: CaseId) => texts.get(id) ?? "";
  const writerOf = ({ id, number }: Card): WriteNote => {
    const writer = writers.current.get(id) ?? noteWriter(number);
    writers.current.set(id, writer);
    return writer;
  };
  const write = async (cases: readonly CaseId[]) => {
    const written = new Map<CaseId, NoteId>();
    for (const card of cards.filter(({ id }) => cases.includes(id))) {
      const kept = await writerOf(card)(text(card.id));
      if (!isHere()) return null;
      if (!kept.ok) {
        setProblem({ caseId: card.id, text: t(`note.${kept.error}`) });
        return null;
      }
      if (kept.value !== null) written.set(card.id, kept.value);
    }
    return written;
  };
  const change = (id: CaseId, line: string) => {
    setTexts(new Map(texts).set(id, line));
    setProblem(null);
  };
  return { text, change, problem, write };
}
