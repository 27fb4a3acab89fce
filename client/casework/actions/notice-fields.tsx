import { Choices } from "#client/ui/choices.tsx";
import { DateField } from "#client/ui/date-field.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { TextField } from "#client/ui/text-field.tsx";
import { HOLD_REASONS } from "#shared/domain/case.ts";
import type { NoticeDraft } from "./notice-draft.ts";
import type { FieldName } from "./order.ts";

interface NoticeFieldsProps {
  readonly draft: NoticeDraft;
  readonly change: (part: Partial<NoticeDraft>) => void;
  readonly at: (field: FieldName) => string | null;
}

/** When the citizen may expect the decision, what the case waits for, and when the notice is sent (DL9). */
export function NoticeFields({ draft, change, at }: NoticeFieldsProps) {
  const t = useTexts();
  const ways = [
    { value: "date" as const, text: t("ask.expectedDate") },
    { value: "noDate" as const, text: t("ask.noDate") },
  ];
  const reasons: readonly { readonly value: NonNullable<NoticeDraft["waitsFor"]>; readonly text: string }[] = [
    ...HOLD_REASONS.map((value) => ({ value, text: t(`waitsFor.${value}`) })),
    { value: "moreTime", text: t("ask.waitsForTime") },
  ];
  return (
    <>
      <Choices
        label={t("ask.expectation")}
        options={ways}
        value={draft.how}
        onChange={(how) => change({ how })}
        inline
      />
      {draft.how === "date" ? (
        <DateField
          label={t("ask.expectedOn")}
          value={draft.expectedOn}
          onChange={(expectedOn) => change({ expectedOn })}
          error={at("expectedOn")}
        />
      ) : (
        <TextField
          label={t("ask.period")}
          value={draft.period}
          onChange={(period) => change({ period })}
          help={t("ask.periodHelp")}
          error={at("period")}
        />
      )}
      <Choices
        label={t("ask.noticeWaitsFor")}
        options={reasons}
        value={draft.waitsFor}
        onChange={(waitsFor) => change({ waitsFor })}
        error={at("waitsFor")}
        columns
      />
      <DateField
        label={t("ask.sentOn")}
        value={draft.sentOn}
        onChange={(sentOn) => change({ sentOn })}
        error={at("on")}
      />
    </>
  );
}
