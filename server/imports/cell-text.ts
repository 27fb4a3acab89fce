/** What a spreadsheet's cell may hold, as read. */
export type CellValue = string | number | boolean | Date | null;

/** A cell as text: what a person sees there, as far as it means something. */
export function cellText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "SAND" : "FALSK";
  return typeof value === "number" ? numberText(value) : dateText(value);
}

/** The digits that spreadsheets keep. */
const PRECISION = 15;

/** Without exponent, with a Danish comma: 26001151, 32,5. */
function numberText(value: number): string {
  const number = Number(value.toPrecision(PRECISION));
  if (Number.isInteger(number)) return BigInt(number).toString();
  const text = String(number);
  return (text.includes("e") ? number.toFixed(20).replace(/0+$/, "") : text).replace(".", ",");
}

const SECOND = 1000;
/** A time without a date is counted from the day before the first. */
const FIRST_YEAR = 1900;

/** `2026-04-03`, with the time where there is one, or the time alone. */
function dateText(value: Date): string {
  const written = new Date(Math.round(value.getTime() / SECOND) * SECOND).toISOString();
  const time = written.slice(11, 19).replace(/:00$/, "");
  if (value.getUTCFullYear() < FIRST_YEAR) return time;
  return time === "00:00" ? written.slice(0, 10) : `${written.slice(0, 10)} ${time}`;
}
