import { Choices } from "#client/ui/choices.tsx";
import { useTexts } from "#client/ui/locale.tsx";
import { WALL_KINDS, type WallKind } from "#shared/domain/display.ts";

export interface KindFieldProps {
  readonly value: WallKind | null;
  readonly onChange: (kind: WallKind) => void;
  readonly error?: string | null;
}

/** Where a screen hangs, with what it then shows. */
export function KindField({ value, onChange, error = null }: KindFieldProps) {
  const t = useTexts();
  const options = WALL_KINDS.map((kind) => ({
    value: kind,
    text: t(`displays.${kind}`),
    note: t(`displays.${kind}Help`),
  }));
  return <Choices label={t("displays.kind")} options={options} value={value} onChange={onChange} error={error} />;
}
