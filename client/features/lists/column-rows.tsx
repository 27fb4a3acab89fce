import { useTexts } from "#client/ui/locale.tsx";
import { PickField, type PickOption } from "#client/ui/pick-field.tsx";
import type { AnyField, FileColumn, SourceProfile, StagedList } from "#shared/protocol/lists.ts";
import styles from "./columns-step.module.css";
import { columnFor, type ListDraft, withColumn } from "./draft.ts";
import { isHidden, type KindOfList } from "./kinds.ts";
import { TeamForAll } from "./team-for-all.tsx";

export interface ColumnRowsProps {
  readonly kind: KindOfList;
  readonly staged: StagedList;
  readonly draft: ListDraft;
  readonly missing: readonly AnyField[];
  /** Teams that there are, to choose one for all rows. */
  readonly teams: readonly string[];
  readonly onChange: (profile: SourceProfile) => void;
}

/** Each of our fields with the list's column for it, and a few of its cells to know it by; what is needed comes first. */
export function ColumnRows(props: ColumnRowsProps) {
  const t = useTexts();
  const { kind } = props;
  const needed = [...kind.required, kind.team];
  const others = kind.fields.filter((field) => !needed.includes(field));
  return (
    <table className={styles.columns}>
      <thead>
        <tr>
          <th scope="col">{t("import.ourField")}</th>
          <th scope="col">{t("import.theirColumn")}</th>
          <th scope="col">{t("import.samples")}</th>
        </tr>
      </thead>
      <Group title={t("import.needed")} fields={needed} {...props} />
      <Group title={t("import.optional")} fields={others} {...props} />
    </table>
  );
}

interface GroupProps extends ColumnRowsProps {
  readonly title: string;
  readonly fields: readonly AnyField[];
}

function Group({ title, fields, ...props }: GroupProps) {
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup" colSpan={3}>
          {title}
        </th>
      </tr>
      {fields.map((field) => (
        <FieldRow key={field} field={field} {...props} />
      ))}
    </tbody>
  );
}

interface FieldRowProps extends ColumnRowsProps {
  readonly field: AnyField;
}

function FieldRow({ field, kind, staged, draft, missing, teams, onChange }: FieldRowProps) {
  const t = useTexts();
  const column = columnFor(field, draft.profile, staged.columns);
  const wanted = draft.profile.columns[field];
  const isAbsent = typeof wanted === "string" && !column;
  const isWanting = missing.includes(field);
  const name = t(`listField.${field}`);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <PickField
          label={t("import.columnFor", { field: name })}
          options={() => [{ id: NONE, text: t("import.notInList") }, ...columnOptions(staged.columns)]}
          value={column?.title ?? null}
          text={column?.title ?? t(isWanting ? "import.chooseColumn" : "import.notInList")}
          onChange={(id) => onChange(withColumn(draft.profile, field, id === NONE ? null : id))}
          isWanting={isWanting}
        />
        {isAbsent && <p className={styles.absent}>{t("import.columnAbsent", { column: wanted })}</p>}
      </td>
      <td className={styles.samples}>
        {column && <Samples column={column} isSecret={isHidden(field)} />}
        {!column && field === kind.team && <TeamForAll draft={draft} teams={teams} onChange={onChange} />}
      </td>
    </tr>
  );
}

/** No heading is longer than its cell is, and none is empty: this one is ours. */
const NONE = "";

/** Columns are known by their headings; of several alike the first is read. */
const columnOptions = (columns: readonly FileColumn[]): readonly PickOption[] =>
  [...new Map(columns.toReversed().map((column) => [column.title, column])).values()]
    .filter(({ title }) => title !== "")
    .sort((a, b) => a.index - b.index)
    .map(({ title, samples }) => ({ id: title, text: title, note: samples.slice(0, 2).join(" · ") || null }));

export function Samples({ column, isSecret }: { readonly column: FileColumn; readonly isSecret: boolean }) {
  const t = useTexts();
  if (isSecret) return <span className={styles.secret}>{t("import.notShown")}</span>;
  const samples = column.samples.filter((sample) => sample.trim() !== "");
  if (samples.length === 0)
    return <span className={styles.secret}>{t(column.isEmpty ? "import.noSamples" : "import.noWords")}</span>;
  return <>{samples.slice(0, 3).join(" · ")}</>;
}
