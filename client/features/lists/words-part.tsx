import { useEffect, useRef } from "react";
import { useLocale } from "#client/ui/locale.tsx";
import { PickField } from "#client/ui/pick-field.tsx";
import type { WordField } from "#shared/domain/list-fields.ts";
import type { SourceProfile } from "#shared/protocol/lists.ts";
import { type ListDraft, withMeaning } from "./draft.ts";
import type { Flow } from "./flow.ts";
import type { KindOfList } from "./kinds.ts";
import shared from "./list-import.module.css";
import { meaningsFor, type WordRow, wordRows } from "./words.ts";
import styles from "./words-part.module.css";

export interface WordsPartProps {
  readonly kind: KindOfList;
  readonly draft: ListDraft;
  readonly flow: Flow;
  readonly onChange: (profile: SourceProfile) => void;
}

/** The source's own words, each to be given a meaning that the board has; or left, as it stands. */
export function WordsPart({ kind, draft, flow, onChange }: WordsPartProps) {
  const { t } = useLocale();
  const { isLooking, preview, stops } = flow;
  const rows = wordRows(draft.profile, flow.met, kind.wordFields);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Who wanted to go on is shown what is to be looked at first.
    if (stops > 0) heading.current?.focus();
  }, [stops]);
  if (kind.wordFields.length === 0) return null;
  const fields = kind.wordFields.filter((field) => rows.some((row) => row.field === field));
  return (
    <section className={shared.card} aria-labelledby="words-title">
      <h2 id="words-title" tabIndex={-1} ref={heading} className={styles.title}>
        {t("import.wordsTitle")}
      </h2>
      {fields.length === 0 ? (
        <p className={shared.lead}>
          {t(isLooking ? "import.wordsLooking" : preview ? "import.wordsNone" : "import.wordsLater")}
        </p>
      ) : (
        <>
          <p className={shared.lead}>{t("import.wordsLead")}</p>
          <table className={styles.words}>
            <thead>
              <tr>
                <th scope="col">{t("import.theirWord")}</th>
                <th scope="col">{t("import.rows")}</th>
                <th scope="col">{t("import.means")}</th>
              </tr>
            </thead>
            {fields.map((field) => (
              <FieldWords
                key={field}
                field={field}
                rows={rows.filter((row) => row.field === field)}
                onMeaning={(word, meaning) => onChange(withMeaning(draft.profile, field, word, meaning))}
              />
            ))}
          </table>
        </>
      )}
    </section>
  );
}

interface FieldWordsProps {
  readonly field: WordField;
  readonly rows: readonly WordRow[];
  readonly onMeaning: (word: string, meaning: string | null) => void;
}

/** No meaning is called so: the word stays what it is. An empty meaning is one too. */
const NONE = "?";

function FieldWords({ field, rows, onMeaning }: FieldWordsProps) {
  const { t, locale } = useLocale();
  const meanings = meaningsFor(field, t, locale);
  const left = t(`import.wordLeft.${field}`);
  return (
    <tbody>
      <tr className={styles.group}>
        <th scope="rowgroup" colSpan={3}>
          {t(`listField.${field}`)}
        </th>
      </tr>
      {rows.map(({ word, rows: count, meaning }) => (
        <tr key={word}>
          <th scope="row">{word}</th>
          <td className={styles.count}>{count === null ? "" : t("column.number", { count })}</td>
          <td>
            <PickField
              label={t("import.meaningOf", { word })}
              options={() => [{ id: NONE, text: left }, ...meanings]}
              value={meaning}
              text={meaning === null ? left : (meanings.find(({ id }) => id === meaning)?.text ?? meaning)}
              onChange={(id) => onMeaning(word, id === NONE ? null : id)}
            />
          </td>
        </tr>
      ))}
    </tbody>
  );
}
