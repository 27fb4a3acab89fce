import { Button } from "#client/ui/button.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import { ColumnRows } from "./column-rows.tsx";
import { type ListDraft, missingFields } from "./draft.ts";
import { LeftColumns } from "./left-columns.tsx";
import shared from "./list-import.module.css";
import type { StepProps } from "./list-import.tsx";
import { problemText } from "./problem-text.ts";
import { SourcePart } from "./source-part.tsx";
import { useLookAhead } from "./use-look-ahead.ts";
import { WordsPart } from "./words-part.tsx";

export interface ColumnsStepProps extends StepProps {
  readonly teams: readonly string[];
}

/** The second step: which of the list's columns is which of ours, and what its words mean. */
export function ColumnsStep({ list, kind, teams }: ColumnsStepProps) {
  const t = useTexts();
  const { staged, draft, problem } = list.flow;
  useLookAhead(list, kind);
  if (!staged || !draft) return null;
  const missing = missingFields(draft, staged, kind);
  const change = (profile: ListDraft["profile"]) => list.change({ profile });
  return (
    <>
      <SourcePart list={list} kind={kind} staged={staged} draft={draft} />
      <section className={shared.card} aria-labelledby="columns-title">
        <h2 id="columns-title" tabIndex={-1}>
          {t("import.columnsTitle")}
        </h2>
        <p className={shared.lead}>{t("import.columnsLead")}</p>
        <ColumnRows {...{ kind, staged, draft, missing, teams }} onChange={change} />
        <LeftColumns draft={draft} staged={staged} />
      </section>
      <WordsPart kind={kind} draft={draft} flow={list.flow} onChange={change} />
      {problem && <ErrorMessage text={problemText(problem, t)} />}
      <Foot list={list} missing={missing.map((field) => t(`listField.${field}`))} />
    </>
  );
}

function Foot({ list, missing }: { readonly list: StepProps["list"]; readonly missing: readonly string[] }) {
  const t = useTexts();
  const { isLooking, preview } = list.flow;
  const unknown = preview?.unknownWords.length ?? 0;
  const said =
    missing.length > 0
      ? t("import.missing", { fields: missing })
      : isLooking
        ? t("import.looking")
        : unknown > 0
          ? t("import.wordsUnknown", { count: unknown })
          : "";
  return (
    <div className={shared.foot}>
      <Button look="quiet" onPress={() => list.go("file")}>
        {t("import.back")}
      </Button>
      <p role="status" className={shared.note}>
        {said}
      </p>
      <Button look="primary" isDisabled={missing.length > 0} onPress={() => list.look(true)}>
        {t("import.toPreview")}
      </Button>
    </div>
  );
}
