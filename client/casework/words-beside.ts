import { useState } from "react";
import { v7 } from "uuid";
import { post } from "#client/session/request.ts";
import { useTexts } from "#client/ui/locale.tsx";
import type { Command } from "#shared/domain/commands.ts";
import type { NoteId } from "#shared/domain/ids.ts";
import type { WordsBeside } from "#shared/domain/words-beside.ts";
import { ok, type Result, refuse } from "#shared/lib/result.ts";
import type { CommandAnswer } from "#shared/protocol/messages.ts";
import { troubleIn } from "./write-note.ts";

/** Words that go with the command that names them, while they are typed. */
export interface WordsInHand {
  readonly text: string;
  readonly change: (text: string) => void;
  /** Null where nothing was typed; else what to say beside the field. The same text keeps its id, so that it is there once. */
  readonly take: () => Result<WordsBeside | null, string>;
}

export function useWordsBeside(onChange: () => void): WordsInHand {
  const t = useTexts();
  const [typed, setTyped] = useState("");
  const [id, setId] = useState(newId);
  const text = typed.trim();
  return {
    text: typed,
    change(next) {
      if (next.trim() !== text) setId(newId());
      setTyped(next);
      onChange();
    },
    take() {
      const trouble = troubleIn(text);
      if (trouble) return refuse(t(`note.${trouble}`));
      return ok(text === "" ? null : { id, text });
    },
  };
}

const newId = (): NoteId => v7() as NoteId;

/**
 * The command with the words, over HTTP and never on the line: both are done or neither (PR1, CA7). Null where there was no
 * answer that tells.
 */
export async function carryWithWords(command: Command, note: WordsBeside): Promise<CommandAnswer | null> {
  const reply = await post<CommandAnswer>("/api/commands", { ...command, note });
  if (reply.ok) return reply.value;
  const { problem } = reply;
  switch (problem.code) {
    case "malformed":
    case "not-found":
    case "signed-out":
    case "storage-failed":
      return { ok: false, ...problem };
    default:
      return null;
  }
}
