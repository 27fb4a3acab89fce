import { toPlainDate } from "#shared/domain/dates.ts";
import { momentOf } from "#shared/domain/zone.ts";
import { ok } from "#shared/lib/result.ts";
import type { ListPreview } from "#shared/protocol/lists.ts";
import type { ImportList } from "./import-list.ts";
import { planStaffList, type StaffOffice, type StaffPreview } from "./import-staff.ts";
import { likelyPeople } from "./likely-people.ts";
import { type ListDesk, type OrderedList, requestOf } from "./list-desk.ts";
import { refusedCells } from "./refused-cells.ts";
import { refusedFile } from "./refused-file.ts";

/** What can be done with a staff list that was brought: looked at, taken in, its refused rows fetched. */
export function staffListDesk(office: StaffOffice, importStaff: ImportList): ListDesk {
  const lookAt = (list: OrderedList) => {
    const request = requestOf(list);
    return planStaffList(office, request, request.asOf ?? toPlainDate(momentOf(office.now()).today));
  };
  return {
    async preview(list) {
      const looked = await lookAt(list);
      return looked.ok ? ok(previewOf(looked.value)) : looked;
    },
    takeIn: (list, watching) => importStaff({ ...requestOf(list), ...watching }),
    async refused(list) {
      const looked = await lookAt(list);
      return looked.ok ? ok(await refusedFile(looked.value.table, looked.value.list.refused)) : looked;
    },
  };
}

/** Of people there are only figures, and who is new: all that is of cases is empty. */
const previewOf = ({ planned: { report, newcomers }, organisation, table }: StaffPreview): ListPreview => ({
  report,
  refusedCells: refusedCells(table, report.refused),
  units: [],
  unknownWords: [],
  newPeople: newcomers.map((name) => ({ name, perhaps: likelyPeople(name, organisation) })),
  missingNumbers: [],
  keptNumbers: [],
});
