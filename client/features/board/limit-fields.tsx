import { Choices } from "#client/ui/choices.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { TextField } from "#client/ui/text-field.tsx";
import type { WipLimit } from "#shared/domain/board.ts";

/** A limit while it is being typed. */
export interface LimitDraft {
  readonly mode: WipLimit["mode"] | "off";
  readonly most: string;
}

export const limitDraft = (limit: WipLimit | undefined): LimitDraft => ({
  mode: limit?.mode ?? "off",
  most: limit ? String(limit.most) : "",
});

/** The limit as typed; null: none, undefined: the number is no number. */
export function readLimit({ mode, most }: LimitDraft): WipLimit | null | undefined {
  if (mode === "off") return null;
  const number = /^\d{1,4}$/.test(most.trim()) ? Number(most) : 0;
  return number > 0 ? { most: number, mode } : undefined;
}

interface LimitFieldsProps {
  readonly label: string;
  readonly draft: LimitDraft;
  readonly change: (draft: LimitDraft) => void;
  readonly isTold: boolean;
}

/** Off, soft or hard, and how many (MV5). */
export function LimitFields({ label, draft, change, isTold }: LimitFieldsProps) {
  const t = useTexts();
  const modes = (["off", "soft", "hard"] as const).map((value) => ({ value, text: t(`settings.${value}`) }));
  return (
    <>
      <Choices
        label={label}
        options={modes}
        value={draft.mode}
        onChange={(mode) => change({ ...draft, mode })}
        inline
      />
      {draft.mode !== "off" && (
        <TextField
          label={t("settings.most")}
          value={draft.most}
          onChange={(most) => change({ ...draft, most })}
          error={isTold && readLimit(draft) === undefined ? t("settings.mostWrong") : null}
        />
      )}
    </>
  );
}
