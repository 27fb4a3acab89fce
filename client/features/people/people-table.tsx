import { Initials } from "#client/ui/initials.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import table from "#client/ui/sheet-table.module.css";
import hidden from "#client/ui/visually-hidden.module.css";
import type { PeopleView, PersonRow } from "#shared/protocol/people.ts";
import styles from "./people.module.css";
import type { AskedPerson } from "./person-dialogs.tsx";
import { PersonEmployment, PersonLogin, PersonStatus } from "./person-facts.tsx";
import { PersonMenu } from "./person-menu.tsx";

export interface PeopleTableProps {
  readonly view: PeopleView;
  readonly shown: readonly PersonRow[];
  /** Null for those who only read. */
  readonly onAsk: ((asked: AskedPerson) => void) | null;
}

/** A row for each person; on a small screen each a small sheet. */
export function PeopleTable({ view, shown, onAsk }: PeopleTableProps) {
  const t = useTexts();
  return (
    <table className={table.table} aria-label={t("settingsPages.staff")}>
      <thead>
        <tr>
          <th scope="col">{t("people.name")}</th>
          <th scope="col">{t("people.role")}</th>
          <th scope="col">{t("people.unit")}</th>
          <th scope="col">{t("people.hours")}</th>
          <th scope="col">{t("people.status")}</th>
          <th scope="col">{t("people.login")}</th>
          {onAsk && (
            <th scope="col">
              <span className={hidden.hidden}>{t("people.actions")}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {shown.map((person) => (
          <tr key={person.id} className={person.active ? undefined : table.out}>
            <th scope="row" className={`${table.name} ${styles.name}`}>
              <span aria-hidden="true">
                <Initials name={person.name} initials={person.initials} />
              </span>
              {person.name}
            </th>
            <td>{t(`role.${person.role}`)}</td>
            <td>{unitsOf(person, view) || t("people.allUnits")}</td>
            <td>
              <PersonEmployment person={person} today={view.today} />
            </td>
            <td>
              <PersonStatus person={person} view={view} />
            </td>
            <td>
              <PersonLogin person={person} />
            </td>
            {onAsk && (
              <td className={table.menu}>
                <PersonMenu person={person} onAsk={onAsk} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const unitsOf = ({ units }: PersonRow, view: PeopleView): string =>
  view.units
    .filter(({ id }) => units.includes(id))
    .map(({ name }) => name)
    .join(", ");
