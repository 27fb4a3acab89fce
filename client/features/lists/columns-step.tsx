import { Button } from "#client/ui/button.tsx";
import { DateField } from "#client/ui/date-field.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { ErrorMessage } from "#client/ui/message.tsx";
import { ColumnRows } from "./column-rows.tsx";
import styles from "./columns-step.module.css";
import { type ListDraft, missingFields } from "./draft.ts";
import { LeftColumns } from "./left-columns.tsx";
import shared from "./list-import.module.css";
import type { StepProps } from "./list-import.tsx";
import { problemText } from "./problem-text.ts";
import { SourcePart } from "./source-part.tsx";
import { TeamForAll } from "./team-for-all.tsx";
import { useLookAhead } from "./use-look-ahead.ts";
import { WordsPart } from "./words-part.tsx";

export interface ColumnsStepProps extends StepProps {
  readonly teams: readonly string[];
}

/** The second step: which of the list's columns is which of ours, and what its words mean. */
export function ColumnsStep({ list, kind, teams }: ColumnsStepProps) {
  const t = useTexts();
  const { staged, draft, isLooking, problem, met } = list.flow;
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
        <ColumnRows kind={kind} staged={staged} draft={draft} missing={missing} onChange={change} />
        <LeftColumns draft={draft} staged={staged} />
      </section>
      <section className={shared.card} aria-labelledby="rows-title">
        <h2 id="rows-title">{t("import.allRowsTitle")}</h2>
        <div className={styles.pair}>
          <TeamForAll kind={kind} staged={staged} draft={draft} teams={teams} onChange={change} />
          <div className={styles.field}>
            <DateField label={t("import.asOf")} value={draft.asOf} onChange={(asOf) => asOf && list.change({ asOf })} />
            <p className={shared.note}>{t("import.asOfHelp")}</p>
          </div>
        </div>
      </section>
      <WordsPart kind={kind} draft={draft} met={met} isLooking={isLooking} onChange={change} />
      {problem && <ErrorMessage text={problemText(problem, t)} />}
      <Foot list={list} missing={missing.map((field) => t(`listField.${field}`))} />
    </>
  );
}

function Foot({ list, missing }: { readonly list: StepProps["list"]; readonly missing: readonly string[] }) {
  const t = useTexts();
  const { isLooking } = list.flow;
  return (
    <div className={shared.foot}>
      <Button look="quiet" onPress={() => list.go("file")}>
        {t("import.back")}
      </Button>
      <p role="status" className={shared.note}>
        {missing.length > 0 ? t("import.missing", { fields: missing }) : isLooking ? t("import.looking") : ""}
      </p>
      <Button look="primary" isDisabled={missing.length > 0} onPress={() => list.look(true)}>
        {t("import.toPreview")}
      </Button>
    </div>
  );
}
