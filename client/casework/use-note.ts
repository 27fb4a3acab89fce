import { useState } from "react";
import { useTexts } from "#client/ui/locale.tsx";
import type { NoteId } from "#shared/domain/ids.ts";
import { type Result, refuse } from "#shared/lib/result.ts";
import { useIsHere } from "./use-is-here.ts";
import { noteWriter } from "./write-note.ts";

/** A note while it is being typed. It lives in the dialog alone and goes with it. */
export interface NoteInHand {
  readonly text: string;
  readonly change: (text: string) => void;
  readonly isBlank: boolean;
  /** Null where nothing was typed; else what to say beside the field. A dialog that was closed meanwhile goes no further. */
  readonly write: () => Promise<Result<NoteId | null, string>>;
}

/** `corrected`: the note that this one stands in for. */
export function useNote(
  number: string,
  onChange: () => void,
  corrected: { readonly id: NoteId; readonly text: string } | null = null,
): NoteInHand {
  const t = useTexts();
  const [text, setText] = useState(corrected?.text ?? "");
  const [write] = useState(() => noteWriter(number, { replaces: corrected?.id ?? null }));
  const isHere = useIsHere();
  return {
    text,
    change: (typed) => {
      setText(typed);
      onChange();
    },
    isBlank: text.trim() === "",
    write: async () => {
      const written = await write(text);
      if (!isHere()) return refuse("");
      return written.ok ? written : refuse(t(`note.${written.error}`));
    },
  };
}
