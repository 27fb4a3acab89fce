import { useTexts } from "#client/ui/locale.tsx";
import type { ListPreview } from "#shared/protocol/lists.ts";
import shared from "./list-import.module.css";
import { MoreRows, useMore } from "./more-rows.tsx";
import styles from "./preview-step.module.css";

/** Caseworkers who come with the list, and whom they may be already. */
export function NewPeople({ people }: { readonly people: ListPreview["newPeople"] }) {
  const t = useTexts();
  const more = useMore(people);
  return (
    <section className={shared.card} aria-labelledby="people-title">
      <h2 id="people-title">{t("import.peopleTitle", { count: people.length })}</h2>
      <p className={shared.lead}>{t("import.peopleLead")}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("import.personInList")}</th>
            <th scope="col">{t("import.perhaps")}</th>
          </tr>
        </thead>
        <tbody>
          {more.shown.map(({ name, perhaps }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className={perhaps.length === 0 ? styles.none : ""}>
                {perhaps.length === 0 ? t("import.perhapsNobody") : perhaps.map((person) => person.name).join(", ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <MoreRows more={more} />
    </section>
  );
}
