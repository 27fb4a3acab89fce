import { ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { useTexts } from "#client/ui/locale.tsx";
import popover from "#client/ui/popover.module.css";
import type { UnitId } from "#shared/domain/ids.ts";
import styles from "./page-frame.module.css";

interface NamedUnit {
  readonly id: UnitId;
  readonly name: string;
}

export interface UnitChooserProps {
  readonly units: readonly NamedUnit[];
  readonly current: NamedUnit;
  readonly onChoose: (unit: UnitId) => void;
}

/** Whose board this is; a list where one may see several. */
export function UnitChooser({ units, current, onChoose }: UnitChooserProps) {
  const t = useTexts();
  if (units.length < 2) return <UnitName name={current.name} />;
  const choose = (id: string | number) => {
    const unit = units.find((candidate) => candidate.id === id);
    if (unit) onChoose(unit.id);
  };
  return (
    <MenuTrigger>
      <Button className={styles.unit} aria-label={`${t("nav.unit")}: ${current.name}`}>
        <span className={styles.unitName}>{current.name}</span>
        <ChevronDown aria-hidden size={14} />
      </Button>
      <Popover className={popover.popover} placement="bottom start">
        <Menu
          className={popover.list}
          aria-label={t("nav.unit")}
          selectionMode="single"
          selectedKeys={[current.id]}
          onAction={choose}
        >
          {units.map((unit) => (
            <MenuItem key={unit.id} id={unit.id} className={popover.item}>
              {unit.name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

const UnitName = ({ name }: { readonly name: string }) => (
  <span className={styles.unit}>
    <span className={styles.unitName}>{name}</span>
  </span>
);
