import { useTexts } from "#client/ui/locale.tsx";
import { PageHead } from "#client/ui/page-head.tsx";
import { ListImport, type ListImportProps } from "./list-import.tsx";

/** `/indstillinger/import`, and the same for a staff list: onto the board in four steps. */
export function ImportPage(props: ListImportProps) {
  const t = useTexts();
  return (
    <>
      <PageHead title={t(`import.title.${props.kind}`)} lead={t(`import.lead.${props.kind}`)} />
      <ListImport {...props} />
    </>
  );
}
