import { useEffect, useState } from "react";

/** `--card-height` and `--card-gap` of the tokens, in rem. */
const ROW_REM = 5.5 + 0.4375;

const measure = (): number =>
  Math.round(ROW_REM * (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16));

/** Pixels from one card to the next: as high as the reader's own text size makes them. */
export function useRowHeight(): number {
  const [height, setHeight] = useState(measure);
  useEffect(() => {
    const refresh = () => setHeight(measure());
    window.addEventListener("resize", refresh);
    return () => window.removeEventListener("resize", refresh);
  }, []);
  return height;
}
