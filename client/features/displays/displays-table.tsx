import { Monitor, MonitorOff } from "lucide-react";
import { useTexts } from "#client/ui/locale.tsx";
import { RowMenu } from "#client/ui/row-menu.tsx";
import table from "#client/ui/sheet-table.module.css";
import hidden from "#client/ui/visually-hidden.module.css";
import { toPlainDate } from "#shared/domain/dates.ts";
import { dayAt, fromIso } from "#shared/domain/zone.ts";
import type { Translate } from "#shared/i18n/catalogue.ts";
import type { DisplayUnit } from "./connect-dialog.tsx";
import type { AskedDisplay } from "./display-dialogs.tsx";
import type { DisplayRow } from "./display-orders.ts";
import styles from "./displays.module.css";

const WHAT = ["change", "revoke"] as const;

export interface DisplaysTableProps {
  readonly displays: readonly DisplayRow[];
  readonly units: readonly DisplayUnit[];
  readonly onAsk: (asked: AskedDisplay) => void;
}

/** A row for each screen; on a small screen each a small sheet. */
export function DisplaysTable({ displays, units, onAsk }: DisplaysTableProps) {
  const t = useTexts();
  return (
    <table className={table.table} aria-label={t("settingsPages.displays")}>
      <thead>
        <tr>
          <th scope="col">{t("displays.name")}</th>
          <th scope="col">{t("displays.unit")}</th>
          <th scope="col">{t("displays.kind")}</th>
          <th scope="col">{t("displays.seen")}</th>
          <th scope="col">{t("displays.pairedBy")}</th>
          <th scope="col">
            <span className={hidden.hidden}>{t("displays.actions")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {displays.map((display) => (
          <tr key={display.id} className={display.revokedAt === null ? undefined : table.out}>
            <th scope="row" className={table.name}>
              {display.name}
            </th>
            <td>{units.find(({ id }) => id === display.unit)?.name}</td>
            <td className={`${table.wide} ${styles.where}`}>
              {t(`displays.${display.kind}`)}
              {display.revokedAt === null && <small>{t(`displays.${display.kind}Help`)}</small>}
            </td>
            <td>
              <Seen display={display} />
            </td>
            <td>{display.pairedBy}</td>
            <td className={table.menu}>
              {display.revokedAt === null && (
                <RowMenu
                  label={t("displays.actionsOn", { name: display.name })}
                  options={WHAT.map((id) => ({ id, text: t(`display.${id}`) }))}
                  onChoose={(what) => onAsk({ what, display })}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Seen({ display }: { readonly display: DisplayRow }) {
  const t = useTexts();
  const Icon = display.isOn ? Monitor : MonitorOff;
  return (
    <span className={display.isOn ? styles.on : styles.off}>
      <Icon aria-hidden size={14} strokeWidth={1.75} />
      {seenText(display, t)}
    </span>
  );
}

function seenText({ isOn, seenAt, revokedAt }: DisplayRow, t: Translate): string {
  if (revokedAt !== null) return t("displays.revoked", { on: toPlainDate(dayAt(fromIso(revokedAt))) });
  if (isOn) return t("displays.isOn");
  if (seenAt === null) return t("displays.neverSeen");
  const at = fromIso(seenAt);
  const day = dayAt(at);
  const today = dayAt(Date.now() as typeof at);
  return day === today ? t("displays.seenToday", { at }) : t("displays.seenOn", { on: toPlainDate(day), at });
}
